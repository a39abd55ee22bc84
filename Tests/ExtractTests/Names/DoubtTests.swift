import Records
import Tagger
import Testing

@testable import Extract

@Suite("doubts about English names")
struct DoubtTests {
  @Test(
    "a page of which the tagger is unsure makes each of its names less sure, a surer one leaves them"
  )
  func page() {
    let doubtful = PageDoubt(Array(repeating: 0.6, count: 30))
    #expect(doubtful.said(0.7) < doubtful.leastSure)
    #expect(doubtful.said(0.97) > 0.7)
    let fair = PageDoubt(Array(repeating: 0.75, count: 30))
    #expect(fair.said(0.7) == 0.7)
    #expect(PageDoubt([0.5, 0.6]).said(0.7) == 0.7, "two names are chance")
  }

  @Test("an abbreviation that the text explains by words is no name")
  func abbreviations() throws {
    let words = "The customer lifetime value (CLV) of each buyer is known. The CLV grew in Oslo."
    #expect(try Sample.lemmas(words, .organization).isEmpty)
    let name = "The Hellenic Relief Union (HRU) met in Athens. The HRU said so on Monday."
    #expect(try Sample.lemmas(name, .organization).contains("HRU"))
  }

  @Test("a company's name that begins a product's is not the company")
  func products() throws {
    #expect(try Sample.lemmas("We compared Microsoft Teams with others.", .organization).isEmpty)
    #expect(try Sample.lemmas("They launched Sputnik 1 from here.", .organization).isEmpty)
    #expect(
      try Sample.lemmas("On Monday Microsoft said it would pay.", .organization) == ["Microsoft"])
  }

  @Test("a city whose name the text mostly writes small is a word there")
  func words() throws {
    let text = "Our tours are cheap. Book tours early. All Tours begin at noon."
    #expect(try Sample.lemmas(text, .place).isEmpty)
    #expect(
      try Sample.lemmas("The mayor of Tours spoke in Tours on Monday.", .place).contains("Tours"))
  }

  @Test("capitals make no name of words that a given name looks like")
  func capitals() throws {
    #expect(try Sample.lemmas("WILL SOMEONE STAND UP FOR THE PEOPLE?", .person).isEmpty)
    #expect(try Sample.lemmas("Three other EVA Air flights were late.", .person).isEmpty)
  }

  @Test("a title before a name is no part of it")
  func titles() throws {
    let text = "A letter from Sen. Anna Holmgren and Gov. Erik Dahlberg was read on Monday."
    #expect(try Sample.lemmas(text, .person) == ["Anna Holmgren", "Erik Dahlberg"])
  }

  @Test("an article of a language without rules has the names of lists, and no more")
  func otherLanguages() throws {
    let text =
      "Der Verband der Elektrotechnik sprach in Berlin. „Wir sind bereit“, sagte Anna Holm."
    var article = Article(id: "a", text: text)
    article.lang = DetectedLanguage(code: "de", confidence: 1)
    article.paragraphs = [Paragraph(start: 0, end: text.unicodeScalars.count, kind: .paragraph)]
    let found = try Extractor(settings: ExtractSettings()).annotations(of: article)
    #expect(found.mentions.map(\.surface) == ["Berlin"])
    #expect(found.statements.isEmpty)
  }
}
