import Records
import Testing

@testable import Clean

private func flags(_ content: String, _ type: String = "text/html") throws -> [RawArticle.Flag]? {
  try Cleaner(settings: CleanSettings()).article(
    from: Page(id: "x", mediaType: type, content: content)
  ).flags
}

private func paragraphs(_ place: String, _ count: Int = 8) -> String {
  (1...count).map {
    "<p>The harbour of \(place) will open terminal number \($0) in the spring, its council said, and ships from the north will follow soon after.</p>"
  }.joined()
}

private func data(_ members: String) -> String {
  "<script type='application/ld+json'>{\(members)}</script>"
}

@Suite("Flags of a page")
struct PageFlagsTests {
  private static let notes = (0..<8).map { note in
    (
      "\(19 - note):0\(note)",
      "The council meets for vote number \(note) on the new harbour, and the mayor is there too."
    )
  }

  @Test(
    "a live ticker is told by its data, or by the times above and before its notes",
    arguments: [
      data(#""@type": "LiveBlogPosting", "headline": "Riga votes""#) + paragraphs("Riga"),
      "<div itemscope itemtype='https://schema.org/LiveBlogPosting'>\(paragraphs("Riga"))</div>",
      notes.map { "<div><span>\($0.0)</span><p>\($0.1)</p></div>" }.joined(),
      notes.map { "<p>\($0.0) — \($0.1)</p>" }.joined(),
      notes.map { "<p>\($0.0.replacing(":", with: ".")) Uhr: \($0.1)</p>" }.joined(),
    ])
  func live(_ html: String) throws {
    #expect(try flags("<h1>Riga votes</h1>" + html) == [.liveTicker])
  }

  @Test("so is one in plain text")
  func liveText() throws {
    let text = Self.notes.map { "\($0.0) \($0.1)" }.joined(separator: "\n\n")
    #expect(try flags(text, "text/plain") == [.liveTicker])
    #expect(try flags("Riga votes today\n\n" + Self.notes[0].1, "text/plain") == nil)
  }

  @Test(
    "several articles are told by their own headings, texts, and days or names",
    arguments: [
      ["Riga", "Gdansk"].map {
        "<article><h1>\($0) opens</h1><time datetime=2016-05-03>3 May 2016</time>\(paragraphs($0))</article>"
      }.joined(),
      "<article><h1>Riga opens</h1><p>3 May 2016</p>\(paragraphs("Riga"))<article><h2>Gdansk opens</h2><p>By Anna Example</p>\(paragraphs("Gdansk"))</article></article>",
    ])
  func several(_ html: String) throws {
    #expect(try flags(html) == [.severalArticles])
  }

  @Test(
    "a stub is little text on a page that says that it is not for everybody",
    arguments: [
      data(#""@type": "NewsArticle", "isAccessibleForFree": false"#) + paragraphs("Riga", 2),
      data(#""@type": "NewsArticle", "isAccessibleForFree": "False""#) + paragraphs("Riga", 2),
      paragraphs("Riga", 2) + "<div class=c-paywall-box><p>Subscribe to read on.</p></div>",
    ])
  func stub(_ html: String) throws {
    #expect(try flags("<h1>Riga opens</h1>" + html) == [.stub])
  }

  @Test(
    "other pages have none",
    arguments: [
      paragraphs("Riga"),
      paragraphs("Riga", 2),
      // The whole text, for whoever paid.
      data(#""@type": "NewsArticle", "isAccessibleForFree": false"#) + paragraphs("Riga"),
      data(#""@type": "NewsArticle", "isAccessibleForFree": true"#) + paragraphs("Riga", 2),
      data(#""@type": "NewsArticle", "about": "LiveBlogPosting""#) + paragraphs("Riga"),
      // Chapters and teasers.
      (1...3).map { "<article><h2>Terminal \($0)</h2>\(paragraphs("Riga \($0)"))</article>" }
        .joined(),
      paragraphs("Riga")
        + (1...9).map {
          "<article><h2>News \($0)</h2><time>3 May 2016</time>\(paragraphs("Oslo", 1))</article>"
        }.joined(),
      // A timetable, and sums.
      paragraphs("Riga") + (10...19).map { "<p>\($0):05 to Gdansk</p>" }.joined(),
      (1...9).map {
        "<p>\($0).50 euros is what the ferry to island \($0) will cost from May, its owner says.</p>"
      }.joined(),
    ])
  func none(_ html: String) throws {
    #expect(try flags("<h1>Riga opens</h1>" + html) == nil)
  }
}
