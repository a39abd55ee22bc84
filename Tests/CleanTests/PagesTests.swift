import Clean
import Foundation
import JSON
import Records
import Testing

/// Whole pages, each with something difficult, and the article that they give.
///
/// `RECORD_PAGES=1 swift test --filter PagesTests` writes `article.json` anew and fails; read what changed.
@Suite("Pages")
struct PagesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Pages")

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted()

  @Test("give the article on file", arguments: names ?? [])
  func page(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let isText = FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("page.txt").path)
    let content = try String(
      contentsOf: folder.appendingPathComponent(isText ? "page.txt" : "page.html"), encoding: .utf8)
    let article = try Cleaner(settings: CleanSettings()).article(
      from: Page(id: name, mediaType: isText ? "text/plain" : "text/html", content: content))
    let made = try pretty(article)
    let file = folder.appendingPathComponent("article.json")
    if ProcessInfo.processInfo.environment["RECORD_PAGES"] == "1" {
      try Data(made.utf8).write(to: file)
      Issue.record("recorded \(name)")
    }
    #expect(try made == String(contentsOf: file, encoding: .utf8))
  }

  private func pretty(_ article: RawArticle) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(article.line()))
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
