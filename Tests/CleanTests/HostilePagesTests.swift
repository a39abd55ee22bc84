import Clean
import Records
import Testing

/// The limit is there to end what hangs, not to measure.
@Suite("Hostile pages", .timeLimit(.minutes(10)))
struct HostilePagesTests {
  private static let paragraph = "<p>The port of Riga will open its new terminal in the spring.</p>"
  private static let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
  private static let sentence = "The port of Riga opens in spring. "

  @Test(
    "end as an article or a named reject",
    arguments: [
      ("nested", String(repeating: "<div>", count: 300) + paragraph, ""),
      ("unclosed", String(repeating: "<b>", count: 5_000) + paragraph, ""),
      ("deep", String(repeating: "<div>", count: 100_000) + paragraph, "depth"),
      ("attributes", "<div \(attributes)>" + paragraph, "budget"),
      ("long text", "<p>" + String(repeating: sentence, count: 320_000) + "</p>", ""),
      ("too long", String(repeating: sentence, count: 600_000), "too_large"),
      ("no spaces", "<p>" + String(repeating: "x", count: 1_000_000) + "</p>" + paragraph, ""),
      ("properties", String(repeating: "<b itemprop=author>", count: 5_000) + paragraph, ""),
      ("stray ends", String(repeating: "<b></p></i>", count: 9_000) + paragraph, ""),
      ("empty", "<html><body></body></html>", "empty_text"),
      ("nothing", "", "empty_text"),
      ("binary", "\0\u{1}\u{2}", "empty_text"),
      (
        "links", String(repeating: "<p><a href=x>Read this story now</a></p>", count: 50),
        "not_article"
      ),
    ])
  func html(name: String, html: String, reason: String) throws {
    try expect(reason, Page(id: name, mediaType: "text/html", content: html))
  }

  @Test(
    "of text likewise",
    arguments: [
      ("no spaces", String(repeating: "x", count: 1_000_000), "empty_text"),
      ("one line", String(repeating: sentence, count: 100_000), ""),
      ("many lines", String(repeating: "x\n", count: 20_000) + sentence, ""),
      ("dates", String(repeating: "3 May 2016 ", count: 50_000), ""),
      ("nothing", " \n \n", "empty_text"),
    ])
  func text(name: String, text: String, reason: String) throws {
    try expect(reason, Page(id: name, mediaType: "text/plain", content: text))
  }

  @Test("another media type is refused by name")
  func mediaType() throws {
    try expect("media_type", Page(id: "x", mediaType: "application/pdf", content: "%PDF"))
  }

  private func expect(_ reason: String, _ page: Page) throws {
    var settings = CleanSettings()
    // A program built for debugging takes ten times as long.
    settings.maxSeconds *= 10
    let cleaner = try Cleaner(settings: settings)
    var rejected = ""
    do {
      _ = try cleaner.article(from: page)
    } catch let error as RecordRejected {
      rejected = error.reason
    }
    #expect(rejected == reason)
    #expect(reason.isEmpty || CleanReject(rawValue: reason) != nil)
  }
}
