import Language
import Testing

@testable import Extract

@Suite("phrases of tables")
struct PhraseTableTests {
  static let table = {
    var table = PhraseTable<Int>()
    for (number, phrase) in ["прекращени* огня", "прекращение", "set for", "is to"].enumerated() {
      table.add(phrase, number)
    }
    return table
  }()

  static func found(_ text: String) throws -> [Int] {
    let cut = try Segmentation(text: text, paragraphs: [], language: "ru")
    return cut.tokens.indices.flatMap { table.phrases(in: cut.tokens[...], at: $0).map(\.value) }
  }

  @Test(
    "a phrase is found in the forms that it stands for",
    arguments: [
      ("О прекращении огня", [0]), ("Прекращение огня", [0, 1]), ("It is to end", [3]),
    ])
  func strikes(_ text: String, _ values: [Int]) throws {
    #expect(try Self.found(text) == values)
  }

  @Test(
    "other words, and a phrase that the text breaks off, are none",
    arguments: ["прекращением тушили", "the set", "it was to end", ""])
  func spares(_ text: String) throws {
    #expect(try Self.found(text) == [])
  }
}
