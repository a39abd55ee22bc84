import Archive
import Calendar
import Foundation
import Records
import Testing

@testable import Fetch

@Suite("pages of archives")
struct ArchivedPagesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func response(
    _ path: String, _ body: String, status: Int = 200, second: Int = 0, type: String = "text/html"
  ) -> ArchivedResponse {
    var response = ArchivedResponse(
      uri: "https://news.example/" + path, date: Instant(seconds: 1_767_323_045 + second),
      status: status,
      headers: [HTTPHeader("Content-Type", type)], body: Array(body.utf8))
    response.source = "desk"
    return response
  }

  func archive(_ responses: [ArchivedResponse]) throws {
    let writer = try ArchiveWriter(folder: folder.path, name: "run", program: "dateline/1")
    for response in responses { _ = try writer.append(ResponsePacker().pack(response)) }
    try writer.close()
  }

  func fetch(keepingSources: Bool = true) throws -> [Fetched] {
    let input = FetchInput(
      source: "other", path: folder.path, kind: .archives(keepingSources: keepingSources))
    var found: [Fetched] = []
    try Fetcher(settings: FetchSettings()).fetch([input]) { found.append($0) }
    return found
  }

  @Test("an archive gives the pages that its responses gave, byte for byte")
  func same() throws {
    let responses = (1...5).map { response("\($0)", "<p>The bridge at Kamenka, note \($0).") }
    try archive(responses)
    let maker = try PageMaker(maxBytes: FetchSettings().maxBytes)
    #expect(try fetch().map(\.page) == responses.map { try maker.page(of: $0, source: "desk") })
    #expect(
      try fetch(keepingSources: false).map(\.page?.origin.source)
        == Array(repeating: "other", count: 5))
  }

  @Test("what is no page that was asked for is passed over")
  func passedOver() throws {
    var robots = response("robots.txt", "User-agent: *", type: "text/plain")
    robots.purpose = .robots
    var feed = response("feed", "<rss>")
    feed.purpose = .list
    try archive([
      robots, feed, response("a", "", status: 301), response("b", "", status: 304),
      response("c", "<p>Yes."),
    ])
    #expect(try fetch().map(\.page?.content) == ["<p>Yes."])
  }

  @Test("bytes that an address gave last time are unchanged, others are a new page")
  func unchanged() throws {
    try archive([
      response("a", "<p>One."), response("b", "<p>One."), response("a", "<p>One.", second: 9),
      response("a", "<p>Two."), response("a", "<p>One."),
    ])
    let found = try fetch()
    #expect(found.map(\.outcome.outcome) == [.new, .new, .unchanged, .new, .new])
    #expect(found.map { $0.page != nil } == [true, true, false, true, true])
    #expect(found[0].page?.id == found[4].page?.id)
  }

  @Test("a failure has its reason, its file and its place")
  func failures() throws {
    try archive([
      response("a", "<p>One."), response("b", "", status: 404), response("c", "%PDF-1.7"),
    ])
    let name = "run-00000.warc.gz"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
    try folder.write(name, bytes + [0x1f, 0x8b, 8, 0, 1])
    let found = try fetch()
    #expect(found.map(\.outcome.outcome) == [.new, .failed, .failed, .failed])
    #expect(found.map(\.outcome.reason) == [nil, "not_found", "content_type", "warc"])
    #expect(found[1].outcome.url == "https://news.example/b")
    #expect(found[3].outcome.url == "file:\(folder.path)/\(name)")
    #expect(found[3].place == .init(input: "file:\(folder.path)/\(name)", byte: bytes.count))
  }

  @Test("an archive by another program needs no source of its own")
  func foreign() throws {
    var foreign = response("a", "<p>One.")
    foreign.source = nil
    try archive([foreign])
    #expect(try fetch().first?.page?.origin.source == "other")
    #expect(try fetch().first?.outcome.source == "other")
  }

  @Test("a file that is no archive is one reject, and the next one is read")
  func noArchive() throws {
    try folder.write("a.warc", "nothing of the kind")
    try archive([response("a", "<p>One.")])
    mkfifo(folder.path + "/b.warc", 0o600)
    #expect(try fetch().map { $0.reject?.reason } == ["warc", "unreadable", nil])
  }

  @Test("the settings' sources are read as what they are")
  func kinds() throws {
    var source = SourceSettings(name: "desk", input: ["a"])
    source.warc = ["b"]
    source.pages = ["c"]
    #expect(
      source.inputs == [
        FetchInput(source: "desk", path: "a"),
        FetchInput(source: "desk", path: "b", kind: .archives(keepingSources: false)),
        FetchInput(source: "desk", path: "c", kind: .pages),
      ])
  }

  @Test("what stands on the command line is told apart by how it is written")
  func arguments() {
    let source = SourceSettings(
      arguments: [
        "a.html", "b.warc.gz", "https://news.example/c", "d.ndjson", "folder", "e.WARC",
        "f.ndjson.gz",
      ])
    #expect(source.input == ["a.html", "folder", "f.ndjson.gz"])
    #expect(source.warc == ["b.warc.gz", "e.WARC"])
    #expect(source.urls == ["https://news.example/c"])
    #expect(source.pages == ["d.ndjson"])
  }
}
