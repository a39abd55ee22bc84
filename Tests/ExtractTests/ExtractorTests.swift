import Records
import Testing

@testable import Extract

@Suite("Extractor")
struct ExtractorTests {
  private static let extractor = try! Extractor(settings: ExtractSettings())

  private func article() -> Article {
    var article = Article(
      id: "a",
      text: """
        Завод в Казани скоро закроют, заявил министр промышленности России Пётр Рогов.

        «Мы всё решили», — сказал Рогов во вторник. Он добавил, что «Вега» «на пару лет» переедет в Самару.
        """)
    article.paragraphs = Newsroom.paragraphs(of: article.text)
    article.lang = DetectedLanguage(code: "ru", confidence: 1)
    article.published = DateReading(value: "2016-05-03", precision: .day)
    return article
  }

  @Test("names, statements and times come together, in the text's order")
  func together() throws {
    let found = try Self.extractor.annotations(of: article())
    #expect(found.statements.map(\.form) == [.indirect, .direct, .partial])
    #expect(Set(found.statements.map(\.speaker)).count == 1)
    #expect(found.statements.allSatisfy { $0.speaker != nil })
    #expect(found.times.map(\.value) == ["2016-05-03"])
    #expect(found.mentions == found.mentions.sorted { $0.span < $1.span })
    #expect(found.mentions.contains { $0.method == .pronoun && $0.surface == "Он" })
  }

  @Test("every span gives its surface")
  func spans() throws {
    let article = article()
    let found = try Self.extractor.annotations(of: article)
    let scalars = Array(article.text.unicodeScalars)
    func text(_ span: TextSpan) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.range])
      return String(view)
    }
    for mention in found.mentions { #expect(text(mention.span) == mention.surface) }
    for statement in found.statements { #expect(text(statement.span) == statement.text) }
    for time in found.times { #expect(text(time.span) == time.surface) }
  }

  @Test("a topic is told where a statement names it, and nowhere else")
  func topics() throws {
    var article = article()
    article.text =
      "The elections were held in May. “We need sanctions,” said Anna Holm, the minister of trade."
    article.paragraphs = Newsroom.paragraphs(of: article.text)
    article.lang = DetectedLanguage(code: "en", confidence: 1)
    let found = try Self.extractor.annotations(of: article)
    #expect(found.statements.map(\.topics) == [["topic-sanctions"]])
    #expect(found.mentions.filter { $0.kind == .event }.map(\.surface) == ["sanctions"])
    #expect(!found.entities.contains { $0.entity == "topic-elections" })
  }

  @Test("the same article gives the same annotations")
  func same() throws {
    #expect(
      try Self.extractor.annotations(of: article()) == Self.extractor.annotations(of: article()))
  }

  @Test(
    "a text that breaks off, or whose marks do not pair, ends nothing",
    arguments: [
      "Hale told Lavrov", "Anna Hale told", "DE \" -\"", "Hale said that", "“One,” said “Two",
      "Рогов сообщил", "«Да, — сказал", "по словам", "\"", "—", "on Tuesday", "Рогов: «",
    ])
  func broken(_ text: String) throws {
    for language in ["en", "ru", "de"] {
      var article = Article(id: "a", text: text)
      article.paragraphs = Newsroom.paragraphs(of: text)
      article.lang = DetectedLanguage(code: language, confidence: 1)
      let found = try Self.extractor.annotations(of: article)
      #expect(found.statements.allSatisfy { text.contains($0.text) })
    }
  }

  @Test("weak statements are left out where the settings say so")
  func settings() throws {
    var settings = ExtractSettings()
    settings.minStatementConfidence = 1.1
    let found = try Extractor(settings: settings).annotations(of: article())
    #expect(found.statements.isEmpty)
  }

  @Test("without the tagger names come from lists and rules, and statements are found all the same")
  func withoutTagger() throws {
    var settings = ExtractSettings()
    settings.tagger = false
    let found = try Extractor(settings: settings).annotations(of: article())
    #expect(!found.mentions.isEmpty && found.mentions.allSatisfy { $0.method != .tagger })
    #expect(!found.statements.isEmpty)
  }

  @Test("an empty text gives nothing")
  func empty() throws {
    let found = try Self.extractor.annotations(of: Article(id: "e", text: ""))
    #expect(found.statements.isEmpty && found.mentions.isEmpty && found.times.isEmpty)
  }
}
