import Testing

@testable import Fingerprints

@Suite("fingerprint")
struct FingerprintTests {
  let text = (0..<400).map { "word\($0)" }.joined(separator: " ")

  func agreement(_ one: String, _ other: String) throws -> Int {
    try #require(Fingerprint(of: one)).agreement(with: try #require(Fingerprint(of: other)))
  }

  @Test("case, punctuation, quotation marks and line ends do not count")
  func folded() throws {
    let words = (0..<20).map { "мост\($0) закрыт\($0)" }
    let plain = words.joined(separator: " ")
    let printed = words.map { "«" + $0.uppercased() + "», —" }.joined(separator: "\n\n")
    #expect(try agreement(plain, printed) == Fingerprint.places)
    #expect(try agreement(plain, "“" + plain.replacing("мост3 ", with: "мост3…\n") + "”") == 64)
  }

  @Test("as many places agree as texts share runs, whichever part is missing")
  func similarity() throws {
    let words = text.split(separator: " ")
    for (part, similarity) in [
      (words[..<240], 0.6), (words[160...], 0.6), (words[80..<360], 0.7), (words[..<360], 0.9),
    ] {
      let share = Double(try agreement(text, part.joined(separator: " "))) / 64
      #expect(abs(share - similarity) < 0.2, "\(share) for \(similarity)")
    }
    let other = (1000..<1400).map { "word\($0)" }.joined(separator: " ")
    #expect(try agreement(text, other) <= 2)
  }

  @Test("a text of fewer than forty words has none")
  func short() {
    let words = (0..<40).map { "w\($0)" }
    #expect(Fingerprint(of: words.joined(separator: " — ")) != nil)
    #expect(Fingerprint(of: words.dropLast().joined(separator: " ")) == nil)
    #expect(Fingerprint(of: " — ! ") == nil)
  }

  @Test("where a script has no spaces, every sign is a word")
  func signs() throws {
    let signs = (0..<200).map { String(UnicodeScalar(0x4e00 + $0 * 37)!) }.joined()
    #expect(try agreement(signs, String(signs.prefix(160))) >= 40)
  }

  @Test("the text and the bytes of a fingerprint read as that fingerprint, and nothing else does")
  func forms() throws {
    let print = try #require(Fingerprint(of: text))
    #expect(print.text.utf8.count == 256)
    #expect(Fingerprint(text: print.text) == print)
    #expect(print.bytes.withUnsafeBytes { Fingerprint(bytes: $0) } == print)
    for other in ["", "00ff00ff00ff00ff", print.text + "0", "x" + print.text.dropFirst()] {
      #expect(Fingerprint(text: other) == nil)
    }
    #expect([UInt8](repeating: 0, count: 127).withUnsafeBytes { Fingerprint(bytes: $0) } == nil)
  }

  @Test("a known text has a known fingerprint: stored ones stay comparable")
  func pinned() throws {
    #expect(try #require(Fingerprint(of: text)).text.prefix(16) == "586fe7dbff7bcf94")
  }

  @Test("near texts share a key, others do not")
  func keys() throws {
    let print = try #require(Fingerprint(of: text))
    #expect(Set(print.keys).count == Fingerprint.keys)
    let cut = try #require(Fingerprint(of: String(text.prefix(text.utf8.count * 6 / 10))))
    #expect(!Set(print.keys).isDisjoint(with: cut.keys))
    let other = (1000..<1400).map { "word\($0)" }.joined(separator: " ")
    #expect(Set(print.keys).isDisjoint(with: try #require(Fingerprint(of: other)).keys))
  }
}
