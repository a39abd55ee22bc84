import Records
import Testing

@testable import Language

@Suite("Segmenter")
struct SegmenterTests {
  private func sentences(_ text: String, _ language: String) throws -> [String] {
    let cut = try Segmentation(text: text, paragraphs: [], language: language)
    return cut.sentences.map { cut.string($0.range) }
  }

  @Test(
    "a sentence ends where the next begins",
    arguments: [
      ("ru", "Он приехал. Потом уехал."),
      ("ru", "В 2014 г. Комиссия закрылась."),
      ("ru", "Купили хлеб, соль и т. д. Потом ушли."),
      ("ru", "«Мы готовы!» Так он ответил."),
      ("en", "They left. “We are done.”"),
      ("en", "It moved to the U.S. The firm grew."),
      ("en", "Was it over? No one knew."),
      ("en", "It rose 2.5 percent to 1,000. Then it fell."),
      ("ru", "«Это верно, - сказал Рогов. - Мы идём»."),
    ])
  func ends(language: String, text: String) throws {
    #expect(try sentences(text, language).count == 2)
  }

  @Test(
    "a stop inside a sentence does not end it",
    arguments: [
      ("ru", "В г. Казань прибыл А. С. Рогов."),
      ("ru", "Это было в 2014 г. в Казани."),
      ("ru", "Завод им. Фрунзе выпустил 5 тыс. машин."),
      ("ru", "«Куда?» - спросил он."),
      ("ru", "«Мы... подумаем», - сказал он."),
      ("en", "Mr. Hale met Gen. Ross of the U.S. Army."),
      ("en", "“Why now?” he asked."),
      ("en", "J. R. Hale was born on Jan. 5 in Leeds."),
      ("en", "“They are … tired”, she said."),
    ])
  func goesOn(language: String, text: String) throws {
    #expect(try sentences(text, language) == [text])
  }

  @Test("a sentence never runs over a paragraph's end")
  func paragraphs() throws {
    let cut = try Segmentation(
      text: "no stop here\n\nand none here",
      paragraphs: [
        Paragraph(start: 0, end: 12, kind: .paragraph),
        Paragraph(start: 14, end: 27, kind: .paragraph),
      ], language: "en")
    #expect(cut.sentences.map(\.paragraph) == [0, 1])
    #expect(cut.sentences.map { cut.string($0.range) } == ["no stop here", "and none here"])
  }

  @Test("a closing mark belongs to the sentence it closes")
  func closers() throws {
    #expect(try sentences("“Go.” They went.", "en") == ["“Go.”", "They went."])
  }

  @Test("tokens keep hyphens, possessives apart, acronyms whole")
  func tokens() throws {
    let cut = try Segmentation(
      text: "Russia's UN-backed «Вега-2» cost 1,000.5 in the U.S. on 15-16 May…",
      paragraphs: [], language: "en")
    #expect(
      cut.tokens.map(\.text) == [
        "Russia", "'s", "UN-backed", "«", "Вега-2", "»", "cost", "1,000.5", "in", "the", "U.S.",
        "on", "15", "-", "16", "May", "…",
      ])
    #expect(cut.tokens[6].kind == .word && cut.tokens[7].kind == .number)
  }

  @Test("a token's range gives its text, also beyond the basic plane")
  func ranges() throws {
    let cut = try Segmentation(
      text: "Ёлка 😀 e\u{301}té «𝔘ber»", paragraphs: [], language: nil)
    #expect(cut.tokens.allSatisfy { cut.string($0.range) == $0.text })
    #expect(cut.tokens[0].folded == "елка" && cut.tokens[0].isCapitalized)
  }

  @Test(
    "a word is folded, and numbered as tables are, whatever letters it has",
    arguments: [
      ("Door", "door"), ("ПОДЪЁМ", "подъем"), ("U.S.", "u.s."), ("O’Hare", "o'hare"),
      ("Вега-2", "вега-2"), ("Œuvre", "œuvre"), ("Straße", "strasse"), ("Žižkov", "žižkov"),
      ("İstanbul", "i\u{307}stanbul"), ("5th", "5th"),
      (String(repeating: "Даль", count: 300), String(repeating: "даль", count: 300)),
    ])
  func folded(text: String, folded: String) throws {
    let cut = try Segmentation(text: "a \(text), b", paragraphs: [], language: nil)
    let token = cut.tokens[1]
    #expect(token.text == text && token.folded == folded && token.word == Word(folded))
    #expect(token.textLength == text.utf8.count && token.foldedLength == folded.utf8.count)
    #expect(cut.tokens.map(\.text) == ["a", text, ",", "b"])
  }

  @Test("what a word's letters say of it")
  func traits() throws {
    let cut = try Segmentation(
      text: "NATO iPhone Ёж д А U.S. 5th ŽIŽ € …", paragraphs: [], language: nil)
    #expect(
      cut.tokens.map { [$0.isCapitalized, $0.allCaps, $0.hasCapital, $0.hasMarks] } == [
        [true, true, true, false], [false, false, true, false], [true, false, false, false],
        [false, false, false, false], [true, false, false, false], [true, true, true, true],
        [false, false, false, false], [true, true, true, false], [false, false, false, true],
        [false, false, false, true],
      ])
    #expect(cut.tokens[1...4].map(\.isCyrillic) == [false, true, true, true])
    let tokens = cut.tokens
    #expect(tokens[1].begins(with: "iph") && tokens[1].ends(withAny: ["one"]))
    #expect(!tokens[1].ends(with: "Phone"))
  }

  @Test("wrong paragraphs are kept inside the text")
  func wrongParagraphs() throws {
    let cut = try Segmentation(
      text: "One. Two.",
      paragraphs: [
        Paragraph(start: 5, end: 50, kind: .paragraph),
        Paragraph(start: 0, end: 9, kind: .paragraph),
      ], language: "en")
    #expect(cut.sentences.map { cut.string($0.range) } == ["Two."])
  }

  @Test(
    "a hostile text is cut in one go",
    arguments: ["\"", ".", "said ", "U.S. ", "'s", "\n", "…»", "a-", "1,", "ß", "Ab"])
  func hostile(_ unit: String) throws {
    let text = String(repeating: unit, count: 200_000)
    let cut = try Segmentation(text: text, paragraphs: [], language: "en")
    #expect(cut.tokens.count <= text.unicodeScalars.count)
  }
}
