import Language
import Testing

@testable import Extract

@Suite("QuotationFinder")
struct QuotationFinderTests {
  private func quotations(_ text: String) -> [String] {
    let cut = Newsroom.segmenter.segmentation(
      of: text, paragraphs: Newsroom.paragraphs(of: text), language: nil)
    return QuotationFinder(cut: cut).quotations().map { quotation in
      quotation.parts.map { part in
        part.map { cut.tokens[$0].text }.joined(separator: " ")
      }.joined(separator: " | ")
    }
  }

  @Test(
    "pairs marks of every kind",
    arguments: [
      ("Он сказал: «один два».", ["один два"]), ("He said “one two” again.", ["one two"]),
      ("He said \"one two\" again.", ["one two"]), ("He said “one two\" again.", ["one two"]),
      ("He said \"one two” again.", ["one two"]), ("Er sagte „one two“ noch.", ["one two"]),
      ("Men of ‘one two’ met.", ["one two"]), ("\"One\" and \"two\".", ["One", "two"]),
    ])
  func pairs(text: String, wanted: [String]) {
    #expect(quotations(text) == wanted)
  }

  @Test("gives the outermost of nested ones")
  func nested() {
    #expect(quotations("Так: «один „два“ три» и всё.") == ["один „ два “ три"])
    #expect(quotations("Так: «один «два» три» и всё.") == ["один « два » три"])
  }

  @Test("one mark closes two that opened")
  func sharedClose() {
    #expect(quotations("«Мы купили завод «Вега».") == ["Мы купили завод « Вега"])
  }

  @Test("a quotation runs over paragraphs, whether or not each repeats its mark")
  func paragraphs() {
    #expect(
      quotations("“One two three four.\n\n“Five six,” he said.")
        == ["One two three four . | Five six ,"])
    #expect(
      quotations("«Один два три четыре.\n\nПять шесть».") == ["Один два три четыре . | Пять шесть"])
  }

  @Test(
    "a mark that nothing closes quotes nothing",
    arguments: [
      "He is 6\" tall and went on.", "\"One two three four\n\nFive six seven.",
      "Don't go, it's late.",
    ])
  func unclosed(_ text: String) {
    #expect(quotations(text).isEmpty)
  }

  @Test(
    "what opens a sentence behind a colon or in a new paragraph is quoted though nothing closes it")
  func neverClosed() {
    #expect(
      quotations("Рогов заявил: «Мы готовы начать всё.\n\nЗавод пуст. Он закрыт.") == [
        "Мы готовы начать всё ."
      ])
    #expect(quotations("Завод «Белова и сыновья закрыт давно.").isEmpty)
  }

  @Test("a quotation goes on over a paragraph with marks of its own, not over another's words")
  func middle() {
    #expect(
      quotations("«Мы готовы начать.\n\nОн знал «Вегу».\n\nЖдем всех», — сказал он.")
        == ["Мы готовы начать . | Он знал « Вегу » . | Ждем всех"])
    #expect(
      quotations(
        "Он сказал: «Мы готовы начать всё.\n\nОн знал «Вегу».\n\n«Ждем всех», — сказал он.")
        == ["Мы готовы начать всё .", "Вегу", "Ждем всех"])
  }

  @Test(
    "a hostile text has no more quotations than marks", arguments: ["\"", "«", "“a ", "» ", "' "])
  func hostile(_ unit: String) {
    let text = String(repeating: unit, count: 100_000)
    #expect(quotations(text).count <= 100_000)
  }
}
