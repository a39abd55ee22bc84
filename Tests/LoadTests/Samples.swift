import Foundation
import Records

@testable import Load

/// A folder of its own for a test's warehouses; gone with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("load-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// Articles about invented persons in real places.
enum Samples {
  static let time = "2026-03-01T08:00:00Z"

  /// A text in which each sample's name, statement and time can be found by its words.
  static func article(
    _ number: Int, text: String, title: String? = nil, lang: String = "en",
    url: String? = nil, seen: String? = nil
  ) -> AnnotatedArticle {
    var article = AnnotatedArticle(id: "page-\(number)", text: text)
    article.title = title ?? "Headline \(number)"
    article.lang = DetectedLanguage(code: lang, confidence: 0.9)
    article.origin.url = url ?? "file:news/\(number).txt"
    article.origin.source = "wire"
    article.origin.sha256 = "\(number)"
    article.origin.bytes = text.utf8.count
    article.origin.fetchedAt = seen
    article.paragraphs = [Paragraph(start: 0, end: text.unicodeScalars.count, kind: .paragraph)]
    return article
  }

  /// Five articles with persons in two scripts, copies, statements, events and removed lines.
  static func five() -> [AnnotatedArticle] {
    var first = article(
      1, text: "Sergei Brodov said talks on Aleppo would resume on Monday 😀 in Geneva.", lang: "en")
    first.name("Sergei Brodov", .person, "p-en", nameEn: "Sergei Brodov")
    first.name("Aleppo", .place, "g-aleppo", nameEn: "Aleppo", point: (36.2, 37.16), country: "SY")
    first.name("Geneva", .place, "g-geneva", nameEn: "Geneva", point: (46.2, 6.15), country: "CH")
    first.say("talks on Aleppo would resume on Monday 😀 in Geneva", by: "p-en", act: "announce")
    first.time("Monday", value: "2016-05-02")
    first.published = DateReading(
      value: "2016-05-01", precision: .day, from: "2016-05-01T00:00:00Z",
      to: "2016-05-02T00:00:00Z", evidence: [Evidence(text: "1 May", where: "line 1", why: "ISO")])
    first.removed = [Removed(rule: "share-bars", text: "Tweet", line: 9)]
    first.event("talks on Aleppo", .talks, "e-talks", from: "2016-05-02", status: .planned)
    first.events[0].participants = ["p-en"]
    first.events[0].place = "g-geneva"

    var second = article(
      2, text: "Сергей Бродов заявил, что переговоры прошли в Женеве. Бродов доволен.", lang: "ru")
    second.name("Сергей Бродов", .person, "p-ru", nameRu: "Сергей Бродов")
    second.name("Женеве", .place, "g-geneva", nameRu: "Женева", point: (46.2, 6.15), country: "CH")
    second.say("переговоры прошли в Женеве", by: "p-ru", act: "state")
    second.event("переговоры", .talks, "e-talks", from: "2016-05-03", status: .held)
    second.events[0].participants = ["p-ru"]

    var third = article(3, text: "Brodov urged Damascus to accept the truce.", lang: "en")
    third.name("Brodov", .person, "bare-3", nameEn: "Brodov")
    third.name("Damascus", .place, "g-damascus", nameEn: "Damascus")
    third.say("to accept the truce", by: "bare-3", act: "call_for")
    third.statements[0].addressees = ["g-damascus"]

    var fourth = article(4, text: third.text, title: "Another headline", url: "https://a.example/4")
    fourth.name("Brodov", .person, "bare-4", nameEn: "Brodov")
    fourth.published = DateReading(
      value: "2016-05-05", from: "2016-05-05T00:00:00Z", to: "2016-05-06T00:00:00Z")

    var fifth = article(5, text: "S. Brodov flew home; Anna Brodova stayed.", lang: "en")
    fifth.name("S. Brodov", .person, "p-initial", nameEn: "S. Brodov")
    fifth.name("Anna Brodova", .person, "p-anna", nameEn: "Anna Brodova")
    return [first, second, third, fourth, fifth]
  }
}

extension AnnotatedArticle {
  /// The place of words in the text, in code points.
  func span(_ words: String) -> TextSpan {
    let text = Array(self.text.unicodeScalars)
    let words = Array(words.unicodeScalars)
    let start = (0...(text.count - words.count)).first { text[$0...].starts(with: words) }!
    return TextSpan(start, start + words.count)
  }

  mutating func name(
    _ surface: String, _ kind: EntityKind, _ id: String, nameEn: String? = nil,
    nameRu: String? = nil, point: (Double, Double)? = nil, country: String? = nil
  ) {
    let span = span(surface)
    mentions.append(
      Mention(
        start: span.start, end: span.end, surface: surface, lemma: nameEn ?? nameRu ?? surface,
        kind: kind, entity: id, confidence: 0.9, method: .rule))
    entities.append(
      Entity(
        entity: id, kind: kind, name: nameRu ?? nameEn ?? surface, nameEn: nameEn, nameRu: nameRu,
        country: country, lat: point?.0, lon: point?.1))
  }

  mutating func say(_ words: String, by speaker: String?, act: String? = nil) {
    var statement = Records.Statement(
      span: span(words), text: words, form: .indirect, confidence: 0.8)
    statement.speaker = speaker
    statement.speakerKind = speaker == nil ? .unnamed : .person
    statement.act = act
    statements.append(statement)
  }

  mutating func time(_ words: String, value: String) {
    let span = span(words)
    times.append(
      TimeMention(
        start: span.start, end: span.end, surface: words, kind: .date, value: value, from: value,
        to: value))
  }

  mutating func event(
    _ words: String, _ kind: EventMention.Kind, _ id: String, from: String,
    status: EventMention.Status
  ) {
    let span = span(words)
    events.append(
      EventMention(
        event: id, kind: kind, from: from, to: from, status: status, start: span.start,
        end: span.end))
  }
}

extension Warehouse {
  /// The dump of the content tables.
  func dump() throws -> String {
    var text = ""
    try ContentDump(self).write { text += $0 }
    return text
  }

  /// A query's rows as texts.
  func rows(_ sql: String) throws -> [[String?]] {
    Array(try Question(number: 0, title: "", sql: sql).ask(self).dropFirst())
  }

  func value(_ sql: String) throws -> String? {
    try rows(sql).first?.first ?? nil
  }

  @discardableResult
  func load(_ articles: [AnnotatedArticle], at time: String = Samples.time, run: RunReport? = nil)
    throws -> LoadResult
  {
    try Loader(self).load(articles, at: time, run: run)
  }
}
