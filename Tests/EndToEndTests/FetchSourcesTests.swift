import Archive
import Calendar
import Foundation
import Testing

/// Sources that are no documents: page/1 made elsewhere, and WARC files.
@Suite("sources of fetch")
struct FetchSourcesTests {
  private func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-sources-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return folder
  }

  private func page(_ id: String, _ more: String = "") -> String {
    #"{"schema":"page/1","id":"\#(id)","media_type":"text/plain","content":"The ferry left."\#(more)}"#
  }

  private let pages = #"{"fetch": {"sources": [{"name": "desk", "pages": ["pages.ndjson"]}]}}"#

  @Test(
    "page/1 made elsewhere is handed on with all its fields, and gets a source where it names none")
  func pagesMadeElsewhere() throws {
    let other = page("b", #","source":"wire","mood":"calm""#)
    let folder = try folder([
      "pages.ndjson": page("a") + "\n" + other + "\nnonsense\n" + page("a") + "\n",
      "pipeline.json": pages,
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let found = try Program.run("fetch", in: folder)
    #expect(found.status == 0)
    #expect(found.lines.count == 2)
    #expect(found.lines.first?.contains(#""source":"desk""#) == true)
    #expect(found.lines.last?.contains(#""mood":"calm""#) == true)
    #expect(found.lines.last?.contains(#""source":"wire""#) == true)
    #expect(found.rejects.first?["line"] as? Int == 3)
    #expect(found.rejects.first?["input"] as? String == "file:pages.ndjson")
    #expect(found.counts.hasPrefix("fetch in=4 out=2 rejected=1 unchanged=0 duplicate=1 "))
  }

  @Test("what fetch wrote comes out of it again, byte for byte")
  func again() throws {
    let folder = try folder([
      "a.txt": "The ferry left.", "b.html": "<p>Late.", "pipeline.json": pages,
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Program.run("fetch", ["--input", "a.txt", "--input", "b.html"], in: folder)
    try Data(first.output.utf8).write(to: folder.appendingPathComponent("pages.ndjson"))
    #expect(try Program.run("fetch", in: folder).output == first.output)
  }

  @Test("a WARC file is a source, and a damaged record a reject with its place")
  func archive() throws {
    let folder = try folder([
      "pipeline.json": #"{"fetch": {"sources": [{"name": "crawl", "warc": ["crawl"]}]}}"#
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let crawl = folder.appendingPathComponent("crawl").path
    let writer = try ArchiveWriter(folder: crawl, name: "run", program: "dateline/1")
    let packer = ResponsePacker()
    for number in 1...3 {
      let response = ArchivedResponse(
        uri: "https://news.example/\(number)", date: Instant(seconds: 1_767_323_045), status: 200,
        headers: [HTTPHeader("Content-Type", "text/html")], body: Array("<p>Note \(number).".utf8))
      _ = try writer.append(packer.pack(response))
    }
    try writer.close()
    let file = folder.appendingPathComponent("crawl/run-00000.warc.gz")
    let whole = try Data(contentsOf: file)
    let read = try Program.run("fetch", in: folder)
    #expect(read.lines.count == 3)
    #expect(read.lines.allSatisfy { $0.contains(#""source":"crawl""#) })
    #expect(read.lines.first?.contains(#""fetched_at":"2026-01-02T03:04:05Z""#) == true)
    #expect(try Program.run("fetch", ["--from-archive", "crawl"], in: folder).lines.count == 3)
    try whole.dropLast(20).write(to: file)
    let cut = try Program.run("fetch", in: folder)
    #expect(cut.status == 0 && cut.lines == Array(read.lines.prefix(2)))
    #expect(cut.reasons == ["warc"])
    #expect(cut.rejects.first?["input"] as? String == "file:crawl/run-00000.warc.gz")
    #expect((cut.rejects.first?["byte"] as? Int ?? 0) > 0)
  }
}
