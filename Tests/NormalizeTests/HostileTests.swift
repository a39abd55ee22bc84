import Records
import Testing

@testable import Normalize

@Suite("hostile articles")
struct HostileTests {
  @Test(
    "long fields are read in time that grows with their length", .timeLimit(.minutes(10)))
  func long() throws {
    let names = String(repeating: "Anna Belova, ", count: 40_000)
    var article = raw(
      String(repeating: "on Tuesday ", count: 20_000), String(repeating: "ТАСС ", count: 20_000),
      String(repeating: "а", count: 300_000),
      title: String(repeating: "Post | ", count: 150_000),
      published: String(repeating: "3/4/", count: 250_000))
    article.printed.byline = names
    article.printed.siteName = "Post"
    article.claims = (0..<20_000).map {
      Claim(.published, "3/4/\(1950 + $0 % 100)", where: "x\($0)")
    }
    let result = try normalizer.article(from: article)
    #expect(result.byline == ["Anna Belova"])
    #expect(result.published?.evidence.count ?? 0 <= 50)
  }

  @Test("a hundred thousand paragraphs keep their spans")
  func many() throws {
    let article = RawArticle(
      id: "a", blocks: (0..<100_000).map { Block(.paragraph, "Line \($0).") })
    let result = try normalizer.article(from: article)
    #expect(result.paragraphs.count == 100_000)
    #expect(result.paragraphs.last?.end == result.text.unicodeScalars.count)
  }
}
