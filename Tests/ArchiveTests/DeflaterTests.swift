import Testing

@testable import Archive

@Suite("packing")
struct DeflaterTests {
  @Test(
    "what is packed is unpacked as it was, also what does not pack and what is in many blocks",
    arguments: [0, 1, 2, 300, 20_000, 65_535, 65_536, 200_000, 3_000_000])
  func roundTrip(_ count: Int) throws {
    var random = SystemRandomNumberGenerator()
    let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let letters = (0..<count).map { _ in UInt8.random(in: 0x61...0x64, using: &random) }
    let same = [UInt8](repeating: 0x61, count: count)
    let packer = Deflater()
    for bytes in [noise, letters, same] {
      let member = packer.member(bytes)
      #expect(member.count <= count + count / 1000 + 64)
      #expect(try Unpacking.bytes(of: member[...], .gzipOrZlib, limit: count + 1) == bytes)
    }
  }
}
