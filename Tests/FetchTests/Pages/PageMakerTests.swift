import Archive
import Calendar
import Digest
import Foundation
import Records
import Testing

@testable import Fetch

@Suite("pages of responses")
struct PageMakerTests {
  let maker: PageMaker

  init() throws { maker = try PageMaker(maxBytes: 100_000) }

  func response(
    _ body: some Sequence<UInt8>, type: String? = "text/html", status: Int = 200,
    _ headers: [HTTPHeader] = []
  ) throws -> ArchivedResponse {
    ArchivedResponse(
      uri: "https://news.example/a", date: try #require(Instant("2026-01-02T03:04:05Z")),
      status: status,
      headers: headers + [type.map { HTTPHeader("Content-Type", $0) }].compactMap { $0 },
      body: Array(body))
  }

  func reason(_ response: ArchivedResponse) -> String? {
    do {
      _ = try maker.page(of: response, source: "desk")
      return nil
    } catch { return (error as? RecordRejected)?.reason }
  }

  @Test("a page says what was asked, what answered, when and how")
  func fields() throws {
    var response = try response(
      "<p>abc".utf8, type: "text/html; charset=utf-8",
      [HTTPHeader("ETag", "\"7\""), HTTPHeader("last-modified", "Fri, 02 Jan 2026 03:00:00 GMT")])
    response.asked = "https://news.example/?p=1"
    let page = try maker.page(of: response, source: "desk")
    #expect(page.origin.url == "https://news.example/?p=1")
    #expect(page.origin.source == "desk")
    #expect(page.origin.fetchedAt == "2026-01-02T03:04:05Z")
    #expect(page.origin.sha256 == SHA256.hex("<p>abc"))
    #expect(page.origin.bytes == 6)
    #expect(
      page.id == String(SHA256.hex("https://news.example/?p=1\n" + SHA256.hex("<p>abc")).prefix(32))
    )
    #expect(
      page.origin.http
        == HTTPResponse(
          status: 200, finalUrl: "https://news.example/a", etag: "\"7\"",
          lastModified: "Fri, 02 Jan 2026 03:00:00 GMT", contentType: "text/html; charset=utf-8"))
  }

  @Test(
    "a status other than that of a document is a reject",
    arguments: [
      (200, nil), (203, nil), (404, "not_found"), (410, "gone"), (403, "blocked"), (451, "blocked"),
      (206, "status"), (304, "status"), (301, "status"), (429, "status"), (503, "status"),
    ])
  func status(_ status: Int, _ reason: String?) throws {
    #expect(self.reason(try response("<p>abc".utf8, status: status)) == reason)
  }

  @Test("what is no whole document is a reject")
  func rejects() throws {
    #expect(reason(try response("".utf8)) == "empty")
    #expect(reason(try response(" \n".utf8)) == "empty")
    #expect(reason(try response([UInt8](repeating: 0x61, count: 100_001))) == "too_large")
    var cut = try response("<p>abc".utf8)
    cut.truncated = "length"
    #expect(reason(cut) == "truncated")
  }

  @Test(
    "the bytes tell what a document is, whatever its server says (F13)",
    arguments: [
      ("%PDF-1.7", "text/html", nil), ("<!doctype html><p>a", "text/plain", "text/html"),
      ("<html><p>a", "application/octet-stream", "text/html"), ("<html><p>a", nil, "text/html"),
      ("plain words", "text/plain; charset=utf-8", "text/plain"),
      ("plain words", "text/html", "text/html"),
      ("{\"a\": 1}", "application/json", nil), ("var a = 1", "text/javascript", nil),
      ("<?xml version='1.0'?>\n<html xmlns='x'>", "application/xml", "text/html"),
      ("<?xml version='1.0'?>\n<!-- a --><rss version='2.0'>", "text/html", nil),
      ("<feed xmlns='x'>", "application/atom+xml", nil), ("<urlset>", "text/xml", nil),
      ("<svg width='1'>", "image/svg+xml", nil),
    ] as [(String, String?, String?)])
  func types(_ body: String, _ said: String?, _ type: String?) throws {
    let response = try response(body.utf8, type: said)
    if let type {
      #expect(try maker.page(of: response, source: "desk").mediaType == type)
    } else {
      #expect(reason(response) == "content_type")
    }
  }

  @Test("a picture behind an address of HTML is a reject (F13)")
  func picture() throws {
    #expect(
      reason(try response([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) == "content_type")
  }

  static let russian =
    "Совет посёлка Каменка одобрил новый мост через реку. Работы начнутся весной."

  @Test("the server's charset comes before the page's, and either gives way to what the bytes show")
  func charsets() throws {
    for (said, meta, how) in [
      ("windows-1251", "utf-8", "declared"), ("utf-8", "windows-1251", "declared"),
      ("\"Windows-1251\"", nil, "declared"), ("koi8-r", "iso-8859-1", "uchardet"),
    ] {
      let html = (meta.map { "<meta charset=\($0)>" } ?? "") + "<p>" + Self.russian
      let bytes = try #require(html.data(using: .windowsCP1251))
      let page = try maker.page(
        of: response(bytes, type: "text/html;charset=\(said)"), source: "desk")
      #expect(page.content == html)
      #expect(page.origin.charset?.used == "windows-1251")
      #expect(page.origin.charset?.how == how)
      #expect(page.origin.charset?.declared == said.lowercased().filter { $0 != "\"" })
    }
  }

  @Test("KOI8-R is read as KOI8-U, which has Ukrainian letters too")
  func ukrainian() throws {
    // "Її Європа" in KOI8-U.
    let bytes: [UInt8] = [0xb7, 0xa7, 0x20, 0xb4, 0xd7, 0xd2, 0xcf, 0xd0, 0xc1]
    let page = try maker.page(
      of: response(bytes, type: "text/plain; charset=KOI8-R"), source: "desk")
    #expect(page.content == "Її Європа")
    #expect(page.origin.charset?.used == "koi8-u")
  }
}
