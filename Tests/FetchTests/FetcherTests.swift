import Foundation
import Records
import Testing

@testable import Fetch

@Suite("fetching files")
struct FetcherTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func fetch(_ paths: [String]? = nil, maxBytes: Int = 1 << 20) throws -> [Fetched] {
    var settings = FetchSettings()
    settings.maxBytes = maxBytes
    settings.sources = [.init(name: "desk", input: paths ?? [folder.path])]
    var result: [Fetched] = []
    try Fetcher(settings: settings).fetch(settings.inputs) { result.append($0) }
    return result
  }

  func names(_ fetched: [Fetched]) -> [String] {
    fetched.map { String($0.outcome.url.dropFirst(("file:" + folder.path + "/").count)) }
  }

  @Test("a folder is read recursively, in the order of the paths' bytes, without hidden files")
  func order() throws {
    for name in ["b.txt", "a/z.html", "a.txt", "a-b.htm", "B.txt", ".c.txt", ".d/e.txt", "ж.txt"] {
      try folder.write(name, "text")
    }
    #expect(
      names(try fetch()) == ["B.txt", "a-b.htm", "a.txt", "a/z.html", "b.txt", "ж.txt"])
  }

  @Test("files of other endings are passed over in a folder and read when named")
  func endings() throws {
    try folder.write("note.md", "text")
    #expect(try fetch().isEmpty)
    #expect(try fetch([folder.path + "/note.md"]).map(\.page?.content) == ["text"])
  }

  @Test("a page carries address, source, digest and size of its raw bytes")
  func origin() throws {
    try folder.write("a.txt", "abc")
    let fetched = try #require(try fetch().first)
    let page = try #require(fetched.page)
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(page.origin.url == "file:\(folder.path)/a.txt")
    #expect(page.origin.source == "desk")
    #expect(page.origin.sha256 == abc)
    #expect(page.origin.bytes == 3)
    #expect(page.id == String(Digest.sha256("file:\(folder.path)/a.txt\n\(abc)").prefix(32)))
    #expect(page.mediaType == "text/plain")
    #expect(fetched.outcome.outcome == .new)
    #expect(fetched.outcome.id == page.id)
    #expect(fetched.outcome.charsetUsed == "utf-8")
    #expect(fetched.reject == nil)
  }

  @Test("the same path twice is a duplicate the second time")
  func twice() throws {
    try folder.write("a.txt", "abc")
    let fetched = try fetch([folder.path, folder.path + "/a.txt", folder.path + "/./a.txt"])
    #expect(fetched.map(\.outcome.outcome) == [.new, .duplicate, .duplicate])
    #expect(fetched.last?.page == nil && fetched.last?.reject == nil)
  }

  @Test("two paths with the same bytes are two pages")
  func equalBytes() throws {
    try folder.write("a.txt", "abc")
    try folder.write("b.txt", "abc")
    #expect(Set(try fetch().map(\.page?.id)).count == 2)
  }

  @Test("a path that does not exist ends the run before anything is handed over")
  func missing() throws {
    try folder.write("a.txt", "abc")
    let gone = folder.path + "/gone"
    #expect(throws: FetchError(code: .noSuchInput, source: "desk", path: gone)) {
      try Fetcher(settings: FetchSettings()).fetch(
        [
          FetchInput(source: "desk", path: folder.path), FetchInput(source: "desk", path: gone),
        ]
      ) { _ in Issue.record("something was handed over") }
    }
  }

  @Test("an empty folder gives nothing and no error")
  func emptyFolder() throws {
    #expect(try fetch().isEmpty)
  }

  @Test("gzip is unpacked, all its members, whatever follows the last")
  func gzipped() throws {
    try folder.write("a.txt.gz", gzip(Array("abc".utf8)) + gzip(Array("def".utf8)) + [0, 0])
    let page = try #require(try fetch().first?.page)
    #expect(page.content == "abcdef")
    #expect(page.origin.bytes != 6)
  }

  @Test("what is no document is rejected, with its reason, and the next file goes on")
  func rejects() throws {
    try folder.write("0-bomb.txt.gz", gzip([UInt8](repeating: 0x61, count: 2_000_000)))
    try folder.write("1-cut.txt.gz", gzip(Array("hello hello hello".utf8)).dropLast(9))
    try folder.write("2-empty.txt", "")
    try folder.write("3-spaces.txt", " \n\t \u{a0}\n")
    try folder.write("4-large.txt", String(repeating: "a", count: 2_000_000))
    try folder.write("5-report.html", "%PDF-1.7 and so on")
    try folder.write("6-picture.htm", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])
    try folder.write("7-nuls.txt", [UInt8](repeating: 0, count: 500))
    mkfifo(folder.path + "/8-fifo.txt", 0o600)
    try folder.write("9-good.txt", "good")
    let fetched = try fetch()
    #expect(
      fetched.map { $0.reject?.reason ?? "" } == [
        "too_large", "gzip", "empty", "empty", "too_large", "content_type", "content_type",
        "content_type", "not_a_file", "",
      ])
    #expect(fetched.map { $0.outcome.reason ?? "" } == fetched.map { $0.reject?.reason ?? "" })
    #expect(fetched.last?.page?.content == "good")
  }

  @Test("links out of the source and to nowhere are refused, those inside are read")
  func links() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret.txt", "secret")
    try folder.write("sub/a.txt", "abc")
    let link = FileManager.default.createSymbolicLink(atPath:withDestinationPath:)
    try link(folder.path + "/1-out.txt", outside.path + "/secret.txt")
    try link(folder.path + "/2-folder", outside.path)
    try link(folder.path + "/3-nowhere.txt", "nothing")
    try link(folder.path + "/4-inside.txt", "sub/a.txt")
    try link(folder.path + "/5-loop", ".")
    let fetched = try fetch()
    #expect(
      fetched.map { $0.reject?.reason ?? $0.outcome.outcome.rawValue } == [
        "symlink", "symlink", "symlink", "new", "symlink", "new",
      ])
    #expect(!fetched.contains { $0.page?.content == "secret" })
  }

  @Test("a configured path may itself be a link")
  func linkedRoot() throws {
    try folder.write("real/a.txt", "abc")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/current", withDestinationPath: "real")
    let page = try #require(try fetch([folder.path + "/current/"]).first?.page)
    #expect(page.origin.url == "file:\(folder.path)/current/a.txt")
  }
}
