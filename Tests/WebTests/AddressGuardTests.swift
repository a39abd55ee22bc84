import Testing

@testable import Web

@Suite("the address guard")
struct AddressGuardTests {
  @Test(
    "strikes inside each network and spares outside", arguments: try AddressGuard.specialNetworks())
  func rows(_ row: AddressGuard.Special) throws {
    let guardian = try AddressGuard()
    #expect(guardian.objection(to: try #require(IPAddress(row.strikes))) != nil)
    #expect(guardian.objection(to: try #require(IPAddress(row.spares))) == nil)
    #expect(row.network.contains(try #require(IPAddress(row.strikes))))
  }

  @Test(
    "sees through other forms of an address",
    arguments: [
      "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1",
      "2002:a9fe:a9fe::1",
    ])
  func forms(_ text: String) throws {
    #expect(try AddressGuard().objection(to: try #require(IPAddress(text))) != nil)
  }

  @Test("spares the open web", arguments: ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
  func open(_ text: String) throws {
    #expect(try AddressGuard().objection(to: try #require(IPAddress(text))) == nil)
  }

  @Test("lets through what is allowed, and nothing beside it")
  func allowed() throws {
    let guardian = try AddressGuard(allowing: [try #require(IPNetwork("127.0.0.0/30"))])
    #expect(guardian.objection(to: try #require(IPAddress("127.0.0.1"))) == nil)
    #expect(guardian.objection(to: try #require(IPAddress("::ffff:127.0.0.2"))) == nil)
    #expect(guardian.objection(to: try #require(IPAddress("127.0.0.4"))) != nil)
    #expect(guardian.objection(to: try #require(IPAddress("::1"))) != nil)
  }

  @Test("judges every address that a name stands for")
  func names() throws {
    #expect(try AddressGuard().objection(toHost: "localhost") != nil)
    #expect(try AddressGuard().objection(toHost: "[::1]") != nil)
    #expect(try AddressGuard().objection(toHost: "8.8.8.8") == nil)
  }

  @Test("takes no network that is none", arguments: ["10.0.0.0/33", "10.0.0/8", "x", "::/129", ""])
  func malformed(_ text: String) {
    #expect(IPNetwork(text) == nil)
  }
}
