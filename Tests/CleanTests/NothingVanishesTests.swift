import Foundation
import HTML
import Records
import Testing

@testable import Clean

/// Every visible line is in a block or in `removed`: held against a second reading of the page that knows no blocks.
@Suite("Nothing visible vanishes")
struct NothingVanishesTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Invented pages and texts, wherever the project keeps some.
  static let files: [URL] = ["CleanTests/Pages", "Fuzz", "../input"].flatMap { folder in
    FileManager.default.enumerator(
      at: tests.appendingPathComponent(folder), includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { ["html", "txt"].contains($0.pathExtension) } ?? []
  }.sorted { $0.path < $1.path }

  private func counts(_ characters: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar: Int] {
    characters.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test("of any page or text", arguments: files)
  func file(_ file: URL) throws {
    let content = try String(contentsOf: file, encoding: .utf8)
    let isText = file.pathExtension == "txt"
    guard
      let article = try? Cleaner(settings: CleanSettings()).article(
        from: Page(
          id: "x", mediaType: isText ? "text/plain" : "text/html", content: content))
    else { return }
    let visible =
      isText
      ? content.unicodeScalars.filter { !$0.isSpace && !LineShape.bullets.contains($0) }
      : VisibleText.characters(try HTMLDocument(content))
    #expect(!visible.isEmpty)
    let told = counts(
      (article.blocks.map(\.text) + article.removed.map(\.text)).joined().unicodeScalars)
    for (character, count) in counts(visible) {
      #expect(told[character, default: 0] >= count, "\(character) of \(file.lastPathComponent)")
    }
  }

  @Test("and there are files to look at")
  func some() {
    #expect(Self.files.count >= 20)
  }

  @Test("not even the headline, which is in no block")
  func headline() throws {
    let prose = "The port of Riga will open its new terminal in the spring, he said."
    for (type, content) in [
      ("text/html", "<h1>Riga opens it</h1><p>\(prose)</p>"),
      ("text/plain", "Riga opens its terminal\n\n\(prose)\n"),
    ] {
      let article = try Cleaner(settings: CleanSettings()).article(
        from: Page(id: "x", mediaType: type, content: content))
      #expect(article.blocks.map(\.text) == [prose])
      #expect(article.removed == [Removed(rule: "headline", text: article.printed.title!, line: 1)])
    }
  }
}
