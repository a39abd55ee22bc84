import Testing

@testable import Language

@Suite("tokens keep what they point into")
struct TokensTests {
  static let words = ["Hagel", "thanked", "Œdipus", "in", "Straße", "."]

  static func tokens() throws -> Tokens {
    try Segmentation(text: "Hagel thanked Œdipus in Straße.", paragraphs: [], language: nil).tokens
  }

  @Test("tokens, and a stretch of them, outlive the text they were cut from")
  func outlive() throws {
    let tokens = try Self.tokens()
    #expect(tokens.map(\.text) == Self.words)
    let stretch = try Self.tokens()[1..<3]
    #expect(stretch.map(\.folded) == ["thanked", "œdipus"])
  }

  @Test("a stretch has the indices of the whole")
  func stretch() throws {
    let stretch = try Self.tokens()[2...]
    #expect(stretch.indices == 2..<6 && stretch[2].text == "Œdipus" && stretch.last?.text == ".")
    #expect(stretch[3..<3].isEmpty && stretch.firstIndex { $0.text == "." } == 5)
  }

  @Test("an empty text has none")
  func empty() throws {
    let tokens = try Segmentation(text: " ", paragraphs: [], language: nil).tokens
    #expect(tokens.isEmpty && tokens.first == nil)
  }
}
