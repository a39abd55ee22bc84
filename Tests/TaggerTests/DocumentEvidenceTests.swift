import Language
import Testing

@testable import Tagger

@Suite("what a text shows of a word elsewhere")
struct DocumentEvidenceTests {
  private static func document(_ text: String, _ language: String) throws -> TaggerDocument {
    let segmentation = try Segmentation(text: text, paragraphs: [], language: language)
    return TaggerDocument(
      tokens: segmentation.tokens, sentences: segmentation.sentences.map(\.tokens),
      reader: WordReader(language: language, lexicon: try Lexicon()))
  }

  @Test("a sentence read alone has no evidence of the others")
  func alone() throws {
    let document = try Self.document("Вчера приехал Вега. Сегодня Вега уехал.", "ru")
    let stem = document.facts[2].stem
    #expect(document.evidence.word(stem)?.large == 2)
    #expect(document.alone(document.sentences[0]).evidence.word(stem)?.large == 1)
  }

  @Test(
    "the length of a text counts in Russian, in English it does not",
    arguments: [("ru", 10, 1), ("ru", 60, 2), ("ru", 200, 3), ("en", 10, 0), ("en", 200, 0)])
  func length(language: String, sentences: Int, wanted: UInt64) throws {
    let text = String(repeating: "Вега снова уехал. ", count: sentences)
    #expect(try Self.document(text, language).evidence.length == wanted)
  }
}
