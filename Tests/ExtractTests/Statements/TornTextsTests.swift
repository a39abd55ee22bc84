import Testing

@testable import Extract

/// What a page's residue leaves of a sentence may begin and end anywhere.
@Suite("texts that begin or end in the middle of a sentence")
struct TornTextsTests {
  static let sentences = [
    "Рогов, глава Минстроя, заявил «Вестнику», что завод в Лидсе закроют, но «не сразу».",
    "«Завод закроют, — тихим голосом сказал Рогов, — и в мае». По словам Беловой, рабочих переведут.",
    "Согласно документам Рогова, в Минстрое рассказали: «Станки (их сто) продадут».",
    "Hale, curator of the mill in Leeds, told the Daily Loom that the looms had gone, but “not all”.",
    "“The mill,” said Mary Ross, “will close”, and Hale, in May, added: “Looms (a hundred) are sold.”",
    "According to the Mill Board, Ross said the mill had closed, but looms are still sold, they said.",
  ]

  @Test(
    "every stretch of a sentence is read, and its statements lie inside it", arguments: sentences)
  func torn(sentence: String) {
    let letters = Array(sentence.unicodeScalars)
    let edges = letters.indices.filter { place in
      place == 0 || letters[place - 1] == " " || !letters[place].properties.isAlphabetic
    }
    for start in edges {
      for end in edges + [letters.count] where end > start {
        var torn = String.UnicodeScalarView()
        torn.append(contentsOf: letters[start..<end])
        for statement in Newsroom.statements(String(torn)) {
          #expect(0 <= statement.start && statement.start < statement.end)
          #expect(statement.end <= end - start)
        }
      }
    }
  }

  @Test(
    "a text may begin with who speaks, or with what only follows him",
    arguments: [
      "Бондаренко заявил, что завод закроют. Пётр Бондаренко это добавил.",
      ", said that the mill would close.",
      ", сказал Рогов.", "said Hale, but", "», — сказала Анна Белова",
      "Hale said the mill had closed, but",
    ])
  func edges(text: String) throws {
    let extractor = try Extractor(settings: ExtractSettings())
    for text in [text, text + " " + text, "\n\n" + text] {
      let found = try extractor.annotations(of: Sample.article(text))
      #expect(found.statements.allSatisfy { $0.end <= text.unicodeScalars.count })
    }
  }
}
