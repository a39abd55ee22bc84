import Testing

@testable import Normalize

@Suite("fingerprint")
struct FingerprintTests {
  let text = (0..<200).map { "word\($0) and\($0 * 7)" }.joined(separator: " ")

  func distance(_ a: String, _ b: String) throws -> Int {
    let left = try #require(Fingerprint.of(a).flatMap { UInt64($0, radix: 16) })
    let right = try #require(Fingerprint.of(b).flatMap { UInt64($0, radix: 16) })
    return (left ^ right).nonzeroBitCount
  }

  @Test("case, punctuation and spaces do not count")
  func folded() throws {
    #expect(Fingerprint.of("Мост, закрыт!  Совсем.") == Fingerprint.of("мост закрыт «совсем»"))
    #expect(Fingerprint.of(text)?.utf8.count == 16)
  }

  @Test("a text with a tail cut off stays near, another is far")
  func near() throws {
    #expect(try distance(text, String(text.prefix(text.count * 9 / 10))) <= 12)
    let other = (300..<500).map { "term\($0) or\($0 * 3)" }.joined(separator: " ")
    #expect(try distance(text, other) >= 18)
  }

  @Test("a text without words has none")
  func none() {
    #expect(Fingerprint.of(" — ! ") == nil)
    #expect(Fingerprint.of("one") != nil)
  }
}
