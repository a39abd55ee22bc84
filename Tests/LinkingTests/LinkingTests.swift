import Records
import Testing

@testable import Linking

@Suite("what makes articles, texts, statements and events one")
struct LinkingTests {
  @Test("the canonical URL counts on the page's own host only")
  func address() {
    func identity(_ url: String?, _ canonical: String?) -> String {
      ArticleAddress.identity(id: "id", url: url, canonicalURL: canonical)
    }
    #expect(
      identity("https://www.a.example/x?y", "http://A.example:80/x") == "http://A.example:80/x")
    #expect(identity("https://b.example/x", "https://a.example/x") == "https://b.example/x")
    #expect(identity("file:a.html", "https://a.example/x") == "file:a.html")
    #expect(identity(nil, "https://a.example/x") == "id")
    #expect(WebAddress.host(of: "https://user@Www.A.example:8080?q=http://b") == "a.example")
    #expect(WebAddress.host(of: "file:///x") == nil)
  }

  @Test("texts are equal whatever the case, the spaces and the kind of quotation marks")
  func folding() {
    #expect(TextIdentity.fold(" «Всё» —\n\n ок ") == TextIdentity.fold("\"ВСЕ\" - ок"))
    #expect(TextIdentity.fold("one two") != TextIdentity.fold("one, two"))
  }

  @Test("a statement is one with its copy in the same language, not in another")
  func clusters() {
    let key = StatementCluster.key(of: "«Мы готовы».", language: "ru")
    #expect(key == StatementCluster.key(of: "мы готовы", language: "ru"))
    #expect(key != StatementCluster.key(of: "мы готовы", language: "uk"))
  }

  @Test("the original is the earliest, then the lowest id; without a date last")
  func original() {
    let copies = [
      Duplicates.Copy(article: "a", published: nil), .init(article: "c", published: "2016-05-02"),
      .init(article: "b", published: "2016-05-02"),
    ]
    #expect(Duplicates.original(of: copies) == "b")
    #expect(Duplicates.original(of: copies.reversed()) == "b")
    #expect(Duplicates.original(of: []) == nil)
  }

  @Test("an event's days are those of most who tell it as held, and an unknown year is no day")
  func events() {
    func evidence(_ status: String, _ from: String?) -> EventSummary.Evidence {
      .init(kind: "talks", name: nil, place: nil, status: status, from: from, to: nil)
    }
    let planned = Array(repeating: evidence("planned", "2016-05-02"), count: 3)
    let summary = EventSummary(planned + [evidence("held", "2016-05-03")])
    #expect(summary?.from == "2016-05-03")
    #expect(summary?.to == "2016-05-03")
    #expect(EventSummary([evidence("held", "XXXX-02-10")])?.from == nil)
    #expect(EventSummary([]) == nil)
  }

  @Test("of equally frequent values the lowest is chosen")
  func majority() {
    #expect(Majority.choose([(value: "b", count: 2), ("a", 2), ("c", 1)]) == "a")
    #expect(Majority.choose([]) == nil)
  }
}
