import Records
import Testing

@testable import Language

@Suite("close languages")
struct CloseLanguagesTests {
  private let close: CloseLanguages

  init() throws { close = try CloseLanguages() }

  @Test(
    "each row marks the text that it takes, and not the one that it spares",
    arguments: try CloseLanguages().rows)
  func rows(_ row: CloseLanguages.Row) {
    func marks(_ text: String) -> Int {
      let text = text.lowercased()
      return CloseLanguages.marks(of: row, in: text, text.split { !$0.isLetter })
    }
    #expect(marks(row.takes) > 0 && marks(row.spares) == 0)
  }

  @Test("no mark stands for both languages of a pair")
  func apart() {
    for row in close.rows {
      for other in close.rows
      where other.language == row.rival && other.rival == row.language && other.kind == row.kind {
        #expect(row.marks.isDisjoint(with: other.marks))
      }
    }
  }

  @Test("an unsure language gives way to the rival whose marks the text holds, as a guess")
  func settles() {
    let unsure = DetectedLanguage(code: "nb", confidence: 0.5)
    #expect(
      close.settled(unsure, of: "»Han er aldrig hjemme.")
        == DetectedLanguage(code: "da", confidence: 0.6))
    #expect(close.settled(unsure, of: "Han er aldri hjemme.") == unsure)
    #expect(close.settled(unsure, of: "Han er syk.") == unsure)
    let sure = DetectedLanguage(code: "nb", confidence: 0.9)
    #expect(close.settled(sure, of: "»Han er aldrig hjemme.") == sure)
    let other = DetectedLanguage(code: "it", confidence: 0.5)
    #expect(close.settled(other, of: "»Han er aldrig hjemme.") == other)
  }
}
