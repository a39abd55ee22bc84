import Foundation
import Testing

/// `clean --explain`, run as anyone would.
@Suite("clean --explain")
struct ExplainTests {
  private static let page = """
    <html lang=en><head><title>Riga opens its terminal | Courier</title>
    <meta property=og:site_name content=Courier><meta name=author content='Anna Example'></head>
    <body><nav>Home</nav><h1>Riga opens its terminal</h1>
    <p>The port of Riga will open its new terminal in the spring, the harbour master said.</p>
    <p>\u{202E}Dredging took two years and cost less than the council had feared, he told reporters.</p>
    <p>Share on Facebook</p></body></html>
    """

  /// A folder with the page, and its name there.
  private func folder(_ content: String = page, _ name: String = "page.html") throws -> URL {
    let folder = try Program.makeFolder()
    try Data(content.utf8).write(to: folder.appendingPathComponent(name))
    return folder
  }

  @Test("tells of a page's file which block was kept, and by which rule the others were struck")
  func file() throws {
    let folder = try folder()
    let outcome = try Program.run("clean", ["--explain", "page.html"], in: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.lines.first?.hasPrefix("kept 2 blocks of 31 words, struck 3; body in body") == true)
    let rows = outcome.lines.drop { $0 != "the page" }.dropFirst()
    #expect(rows.first?.split(separator: " ").first == "line")
    let told = [
      ("3", "navigation", "Home"), ("3", "headline", "Riga opens its terminal"),
      ("4", "kept", "The port of Riga will"), ("5", "kept", "Dredging took"),
      ("6", "share", "Share on Facebook"),
    ]
    #expect(rows.count == 1 + told.count)
    for (row, (line, verdict, text)) in zip(rows.dropFirst(), told) {
      let words = row.split(separator: " ")
      #expect(words.first.map(String.init) == line && row.contains("  \(verdict)  "))
      #expect(row.contains(text))
    }
  }

  @Test("tells every claim with its place, and which was chosen")
  func claims() throws {
    let outcome = try Program.run("clean", ["--explain", "page.html"], in: try folder())
    let title = outcome.lines.drop { $0 != "title" }.prefix(3).map {
      $0.split(separator: " ", maxSplits: 1)
    }
    #expect(title.map { $0[0] } == ["title", "Riga", "→"])
    #expect(title.last?[1].hasSuffix("h1, trusted before the others") == true)
    #expect(outcome.output.contains("→  Anna Example  meta[name=\"author\"], the only claim"))
  }

  @Test("shows nothing that a terminal would obey")
  func escapes() throws {
    let outcome = try Program.run("clean", ["--explain", "page.html"], in: try folder())
    #expect(outcome.output.contains("·Dredging"))
    #expect(!outcome.output.contains("\u{202E}"))
  }

  @Test("finds a record by its id, from a file and from standard input")
  func records() throws {
    let lines = ["aa", "ab"].map {
      #"{"schema":"page/1","id":"\#($0)","media_type":"text/plain","content":"Page \#($0)\n\nThe ferry left the harbour at noon, the captain of it said."}"#
    }.joined(separator: "\n")
    let folder = try folder("not json\n" + lines + "\n", "pages.ndjson")
    let named = try Program.run("clean", ["--explain", "--id", "ab", "pages.ndjson"], in: folder)
    #expect(named.status == 0 && named.output.contains("Page ab"))
    let first = try Program.run("clean", ["--explain"], input: Array(lines.utf8))
    #expect(first.output.contains("Page aa") && !first.output.contains("Page ab"))
    let none = try Program.run("clean", ["--explain", "--id", "b", "pages.ndjson"], in: folder)
    #expect(none.status == 66 && none.errors.contains("holds no page/1 whose id begins with b"))
  }

  @Test("tells why a page is no article")
  func rejects() throws {
    let empty = try Program.run(
      "clean", ["--explain", "a.html"], in: try folder("<nav>Home</nav>", "a.html"))
    #expect(empty.status == 0 && empty.lines.first?.hasPrefix("rejected as empty_text") == true)
    let nothing = try Program.run("clean", ["--explain", "a.html"], in: try folder("", "a.html"))
    #expect(nothing.status == 65 && nothing.errors.contains("rejected as empty_text"))
    #expect(try Program.run("clean", ["--explain", "no.html"]).status == 66)
    #expect(try Program.run("clean", ["--id", "a"]).status == 64)
  }
}
