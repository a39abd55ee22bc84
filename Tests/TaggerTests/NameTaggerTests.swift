import Foundation
import Language
import Learning
import Testing

@testable import Tagger

@Suite("the name tagger")
struct NameTaggerTests {
  private static func names(_ text: String, _ language: String) throws -> [String] {
    let tagger = try NameTagger(language: language, lexicon: Lexicon())
    let segmentation = try Segmentation(text: text, paragraphs: [], language: language)
    return tagger.names(in: segmentation).map { name in
      let tokens = segmentation.tokens[name.tokens]
      let range = tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
      return "\(name.kind) \(segmentation.string(range))"
    }
  }

  @Test(
    "finds the names of plain sentences",
    arguments: [
      (
        "ru", "Вчера министр Пётр Белоглазов прилетел в Самару.",
        ["person Пётр Белоглазов", "place Самару"]
      ),
      (
        "ru", "Об этом Анна Кравцова рассказала в Женеве.",
        ["person Анна Кравцова", "place Женеве"]
      ),
      ("ru", "Представители ООН приехали в Дамаск.", ["organization ООН", "place Дамаск"]),
      (
        "en", "Foreign Minister Harold Pemberton flew to Geneva on Monday.",
        ["person Harold Pemberton", "place Geneva"]
      ),
      (
        "en", "Maria Lindqvist studied at Harvard University in Boston.",
        ["person Maria Lindqvist", "organization Harvard University", "place Boston"]
      ),
      ("en", "The rain stopped in the afternoon, and nobody was hurt.", []),
    ])
  func plain(language: String, text: String, wanted: [String]) throws {
    #expect(try Self.names(text, language) == wanted)
  }

  @Test("confidences are shares, and names lie in reading order, apart")
  func order() throws {
    let tagger = try NameTagger(language: "en", lexicon: Lexicon())
    let text = "Anna Weber met John Carter in Paris. Carter works for the United Nations in Rome."
    let names = tagger.names(
      in: try Segmentation(text: text, paragraphs: [], language: "en"))
    #expect(names.count >= 4)
    for (one, next) in zip(names, names.dropFirst()) {
      #expect(one.tokens.upperBound <= next.tokens.lowerBound)
    }
    #expect(names.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test(
    "hostile texts take linear time",
    arguments: [("Анна ", 100_000), ("А. ", 20_000), ("«(", 20_000), ("В Москве ", 20_000)])
  func hostile(unit: String, count: Int) throws {
    let tagger = try NameTagger(language: "ru", lexicon: Lexicon())
    func seconds(_ count: Int) throws -> Double {
      let text = String(repeating: unit, count: count)
      let cut = try Segmentation(text: text, paragraphs: [], language: "ru")
      let start = ContinuousClock.now
      _ = tagger.names(in: cut.tokens, sentences: [0..<cut.tokens.count])
      return (ContinuousClock.now - start) / .seconds(1)
    }
    let small = try seconds(count / 10)
    #expect(try seconds(count) < max(0.5, small * 40))
  }

  @Test("an empty text has no names")
  func empty() throws {
    let tagger = try NameTagger(language: "en", lexicon: Lexicon())
    let nothing = try Segmentation(text: "", paragraphs: [], language: "en")
    #expect(tagger.names(in: nothing.tokens, sentences: []).isEmpty)
  }
}
