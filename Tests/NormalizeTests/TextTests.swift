import Records
import Testing

@testable import Normalize

@Suite("text")
struct TextTests {
  @Test(
    "spaces of all kinds become one, and what cannot be seen is dropped",
    arguments: [
      ("a\u{a0}\u{2009} b\t\r\nc", "a b c"),
      ("\u{feff}co\u{ad}operate\u{200b}", "cooperate"),
      ("a\u{0}b\u{202e}c\u{2066}d\u{7f}", "abcd"),
      ("мои\u{306}", "мой"),
      ("  ", ""),
      ("a \u{200b} b", "a b"),
      ("«Да», “yes”, ‘no’, \"so\"", "«Да», “yes”, ‘no’, \"so\""),
      ("a\u{200d}b", "ab"),
      ("👨\u{200d}👩\u{200d}👧", "👨\u{200d}👩\u{200d}👧"),
      ("lost \u{fffd} here", "lost \u{fffd} here"),
    ])
  func settled(_ printed: String, _ settled: String) {
    #expect(Array(SettledText.line(printed).unicodeScalars) == Array(settled.unicodeScalars))
  }

  @Test("text that is settled already is left as it is, as the long way would")
  func settledAlready() {
    for value in [0x1...0x5ff, 0x1e00...0x20ff].joined() {
      let text = "a\(Unicode.Scalar(UInt32(value))!) b"
      // What cannot be seen is dropped, and makes the way long.
      #expect(
        Array(SettledText.line(text).utf8) == Array(SettledText.line("\u{200b}" + text).utf8),
        "U+\(value)")
    }
  }

  @Test("paragraph spans cut exactly the paragraphs, counted in code points")
  func spans() {
    let blocks = [
      Block(.heading, "Семья 👨‍👩‍👧 in the city"), Block(.paragraph, " "),
      Block(.paragraph, "e\u{301}te\u{301} and n\u{303}\u{323} marks"), Block(.quote, "🇫🇷 «да»"),
      Block(.listItem, "one\ntwo"),
    ]
    let body = ArticleText(blocks)
    let scalars = Array(body.text.unicodeScalars)
    let cut = body.paragraphs.map { paragraph in
      String(String.UnicodeScalarView(scalars[paragraph.start..<paragraph.end]))
    }
    #expect(cut == body.lines)
    #expect(cut == body.text.split(separator: "\n\n").map(String.init))
    #expect(body.paragraphs.map(\.kind) == [.heading, .paragraph, .quote, .listItem])
    #expect(body.lines[3] == "one two")
  }

  @Test("an article without a word is rejected", arguments: [[], [" "], ["\u{200b}", "— 17 —"]])
  func empty(_ lines: [String]) {
    let raw = RawArticle(id: "a", blocks: lines.map { Block(.paragraph, $0) })
    #expect(throws: RecordRejected.self) { try normalizer.article(from: raw) }
  }

  @Test("the language is the text's, whatever the page declares")
  func language() throws {
    var article = raw(englishBody)
    article.printed.lang = "ru"
    #expect(try normalizer.article(from: article).lang?.code == "en")
    #expect(try normalizer.article(from: raw(russianBody)).lang?.code == "ru")
  }

  @Test("where the text does not tell, the page's word is taken with little trust, or none is")
  func declared() throws {
    var article = raw("Ok 17:45")
    #expect(try normalizer.article(from: article).lang == .init(code: "und", confidence: 0))
    article.printed.lang = "de_AT"
    #expect(try normalizer.article(from: article).lang == .init(code: "de", confidence: 0.2))
  }

  @Test("equal bytes in give equal records out")
  func pure() throws {
    let article = raw(russianBody, englishBody, title: "Мост", published: "03/05/2016")
    #expect(try normalizer.article(from: article) == normalizer.article(from: article))
  }
}
