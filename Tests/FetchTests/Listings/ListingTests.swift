import Records
import Testing

@testable import Fetch

@Suite("feeds and sitemaps")
struct ListingTests {
  private func listing(_ text: String) throws -> Listing {
    try Listing(text, url: "https://example.com/feed")
  }

  @Test("RSS 2.0, with the guid where there is no link")
  func rss() throws {
    let feed = try listing(
      """
      <?xml version="1.0" encoding="windows-1251"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel>
      <link>https://example.com/</link><atom:link rel="self" href="https://example.com/feed"/>
      <image><link>https://example.com/logo</link></image>
      <item><title>Раз</title><atom:link href="https://no.example/"/><link>
        https://example.com/1?a=1&amp;b=2 </link><pubDate>x</pubDate>
        <media:content><link>https://no.example/</link></media:content></item>
      <item><guid>https://example.com/2</guid><link/></item>
      <item><guid isPermaLink="false">abc</guid></item>
      <item><link><![CDATA[https://example.com/3]]></link></item>
      </channel></rss>
      """)
    #expect(feed.damage == nil && feed.kind == .pages)
    #expect(
      feed.entries.map(\.address)
        == ["https://example.com/1?a=1&b=2", "https://example.com/2", "https://example.com/3"])
  }

  @Test("RSS 1.0")
  func rdf() throws {
    let feed = try listing(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><link>https://example.com/</link></channel>
      <item rdf:about="https://example.com/1"><link>https://example.com/1</link></item></rdf:RDF>
      """)
    #expect(feed.entries == [.init(address: "https://example.com/1")])
  }

  @Test("Atom, its links relative to xml:base")
  func atom() throws {
    let feed = try listing(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.com/news/">
      <link href="https://example.com/"/><updated>2026-01-01T00:00:00Z</updated>
      <entry><link rel="edit" href="no"/><link rel="alternate" type="text/html" href="1"/><link href="no"/>
      <updated>2026-01-02T00:00:00Z</updated><content type="xhtml"><div><link href="no"/></div></content></entry>
      </feed>
      """)
    #expect(
      feed.entries
        == [
          .init(
            address: "1", base: "https://example.com/news/", modified: "2026-01-02T00:00:00Z")
        ])
  }

  @Test("sitemaps, news sitemaps and their indexes")
  func sitemaps() throws {
    let map = try listing(
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://example.com/1</loc><lastmod>2026-01-01</lastmod></url>
      <url><loc>https://example.com/2</loc><n:news><n:title>T</n:title></n:news></url></urlset>
      """)
    #expect(
      map.entries == [
        .init(address: "https://example.com/1", modified: "2026-01-01"),
        .init(address: "https://example.com/2"),
      ])
    let index = try listing(
      "<sitemapindex><sitemap><loc>https://example.com/map.xml.gz</loc></sitemap></sitemapindex>")
    #expect(index.kind == .listings && index.entries.count == 1)
  }

  @Test("a broken feed gives what can be read, and says what is broken")
  func broken() throws {
    let feed = try listing(
      "<rss><channel><item><link>https://example.com/1</link></item>\n<item><link>https://</item>")
    #expect(feed.entries.first?.address == "https://example.com/1")
    #expect(feed.damage?.hasPrefix("line 2: ") == true)
    let sloppy = try listing(
      "<rss><item><title>a &nbsp; b</title><link>https://example.com/1</link></item></rss>")
    #expect(sloppy.entries.count == 1 && sloppy.damage != nil)
  }

  @Test("what is no listing is refused", arguments: ["", "<html><body/></html>", "plain", "{}"])
  func none(_ text: String) {
    let error = #expect(throws: RecordRejected.self) { try listing(text) }
    #expect(error?.reason == "listing")
  }

  @Test("entities are not replaced and nothing is loaded (F18)")
  func entities() throws {
    let bomb = (1...9).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    .joined()
    let texts = [
      "<!DOCTYPE rss [<!ENTITY e0 \"lol\">\(bomb)]><rss><item><link>https://example.com/&e9;</link></item></rss>",
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><link>https://example.com/&x;</link></item></rss>",
      "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss><item><link>https://example.com/</link></item></rss>",
    ]
    for text in texts {
      let found = try listing(text)
      #expect(found.entries.allSatisfy { $0.address == "https://example.com/" })
    }
  }

  @Test("100,000 entries take no long time")
  func large() throws {
    let entries = (0..<100_000).map { "<url><loc>https://example.com/\($0)</loc></url>" }.joined()
    #expect(try listing("<urlset>\(entries)</urlset>").entries.count == 100_000)
  }
}
