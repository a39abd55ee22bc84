import Testing

@testable import Fetch

@Suite("sets of addresses")
struct AddressSetTests {
  @Test("each address is new once")
  func insert() {
    var set = AddressSet()
    for round in 0..<2 {
      for number in 0..<20_000 {
        #expect(set.insert("https://example.com/news/\(number).html") == (round == 0))
      }
    }
  }
}
