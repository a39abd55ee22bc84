import Language
import Testing

@testable import Extract

@Suite("words as the gazetteer parts them")
struct PartedWordsTests {
  @Test("parts tokens at hyphens and apostrophes, and tells where each word stands")
  func parts() throws {
    let text = "In al-Bab, O'Neill saw 12."
    let cut = try Segmentation(
      text: text, paragraphs: [.init(start: 0, end: text.unicodeScalars.count, kind: .paragraph)],
      language: "en")
    let page = PartedWords(of: cut)
    #expect(page.words == ["in", "al", "bab", "o", "neill", "saw", "12"])
    #expect(page.tokens.map { cut.tokens[$0].text }.first == "In")
    for (word, token) in page.tokens.enumerated() { #expect(page.first[token] <= word) }
    #expect(page.first.count == cut.tokens.count)
  }
}
