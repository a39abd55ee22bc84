import Records
import Testing

@testable import Load

@Suite("an article without a date is bounded by others that tell of the same events")
struct InferredDateTests {
  private func article(_ number: Int, published: String? = nil, _ event: String = "geneva-process")
    -> AnnotatedArticle
  {
    var article = Samples.article(
      number,
      text: "Text \(number): the Geneva talks met on 1 February; they meet again on 10 February.")
    article.name("Geneva talks", .event, event, nameEn: "Geneva process")
    if let published {
      article.published = DateReading(
        value: published, precision: .day, from: published + "T00:00:00Z",
        to: published + "T24:00:00Z",
        evidence: [Evidence(text: published, where: "line 1", why: "ISO")])
    } else {
      article.event("met on 1 February", .talks, "e-\(number)-1", from: "XXXX-02-01", status: .held)
      article.event(
        "again on 10 February", .talks, "e-\(number)-2", from: "XXXX-02-10", status: .planned)
    }
    return article
  }

  private func bounds(_ articles: [[AnnotatedArticle]]) throws -> [String] {
    let folder = try TemporaryFolder()
    let warehouse = try Warehouse(path: folder.file("warehouse.sqlite"))
    for load in articles { try warehouse.load(load) }
    return try warehouse.rows(
      """
      SELECT coalesce(published_at, '') || published_from || '/' || published_to || ' ' || published_inferred
        || ' ' || (published_evidence LIKE '%inferred: tells of geneva-process too%')
      FROM article_versions WHERE published_inferred
      """
    ).compactMap(\.first).map { $0 ?? "" }
  }

  private let inferred = "2014-01-31T10:00:00Z/2014-02-11T12:00:00Z 1 1"

  @Test("whichever is loaded first; the bounds are marked, and are no date")
  func bounded() throws {
    let (open, dated) = (article(1), article(2, published: "2014-02-04"))
    #expect(try bounds([[open, dated]]) == [inferred])
    #expect(try bounds([[open], [dated]]) == [inferred])
    #expect(try bounds([[dated], [open], [open]]) == [inferred])
  }

  @Test("not by an article of another season, of other events, or where two years offer themselves")
  func open() throws {
    #expect(try bounds([[article(1), article(2, published: "2014-03-04")]]) == [])
    #expect(try bounds([[article(1), article(2, published: "2014-02-04", "other")]]) == [])
    #expect(try bounds([[article(1), article(2, published: "2014-02-04", "topic-talks")]]) == [])
    let (one, other) = (article(2, published: "2014-02-04"), article(3, published: "2016-02-04"))
    #expect(try bounds([[article(1), one, other]]) == [])
    #expect(try bounds([[article(1)], [one], [other]]) == [])
    #expect(try bounds([[article(1)], [one]]) == [inferred])
  }

  @Test("better evidence takes the bounds back")
  func better() throws {
    var later = article(1, published: "2014-02-05")
    later.text = article(1).text
    #expect(try bounds([[article(1), article(2, published: "2014-02-04")], [later]]) == [])
  }
}
