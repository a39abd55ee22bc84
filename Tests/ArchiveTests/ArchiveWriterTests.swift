import Calendar
import Foundation
import Testing

@testable import Archive

@Suite("writing archives")
struct ArchiveWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func writer(largest: Int = 1 << 30) throws -> ArchiveWriter {
    try ArchiveWriter(folder: folder.path, name: "run", program: "dateline/1", largest: largest)
  }

  @Test("what was appended is read again as the same values, at the places that were told")
  func roundTrip() throws {
    let responses = (1...20).map { Samples.response($0) }
    let (writer, packer) = (try writer(), ResponsePacker())
    let places = try responses.map { try writer.append(packer.pack($0)) }
    try writer.close()
    let path = folder.path + "/run-00000.warc.gz"
    let found = try items(path)
    #expect(found.responses == responses)
    #expect(found.map(\.offset) == places.map(\.offset))
    #expect(try items(path, from: places[7].offset).responses.first == responses[7])
  }

  @Test("every field survives, and no value can break out of its line")
  func fields() throws {
    var response = ArchivedResponse(
      uri: "https://news.example/a\r\nWARC-Type: evil", date: Samples.date, version: "2",
      status: 404,
      phrase: "Not\nFound",
      headers: [
        HTTPHeader("Content-Encoding", "br"), HTTPHeader("Content-Length", "7"),
        HTTPHeader("X-Note", "  one\r\n two\n"), HTTPHeader("X-Город", "Каменка"),
        HTTPHeader("X-Empty", ""),
      ], body: Array("WARC/1.1\r\n\r\n\0\u{1f}".utf8))
    response.asked = "https://news.example/\nb"
    response.source = "Вести"
    response.machine = "203.0.113.7"
    response.purpose = .robots
    response.truncated = "length"
    let path = try folder.write("a.warc", Samples.plain(response))
    #expect(try items(path).responses == [response])
    #expect(response.headers["x-note"] == "one two")
    #expect(response.headers["x-empty"] == nil)
    #expect(response.headers["x-archive-orig-content-encoding"] == "br")
    #expect(response.headers["content-encoding"] == nil)
    #expect(response.headers["content-length"] == String(response.body.count))
    #expect(response.asked == "https://news.example/ b")
  }

  @Test("a file has its final name only once it is closed, and none is made for nothing")
  func names() throws {
    let writer = try writer()
    #expect(try folder.names.isEmpty)
    _ = try writer.append(ResponsePacker().pack(Samples.response(1)))
    #expect(try folder.names == ["run-00000.warc.gz.open"])
    try writer.close()
    #expect(try folder.names == ["run-00000.warc.gz"])
  }

  @Test("a new file is begun when one is large, and another writer takes the next number")
  func rotation() throws {
    for _ in 1...2 {
      let writer = try writer(largest: 1)
      for number in 1...2 { _ = try writer.append(ResponsePacker().pack(Samples.response(number))) }
      try writer.close()
    }
    #expect(try folder.names == (0...3).map { "run-0000\($0).warc.gz" })
    #expect(try items(folder.path + "/run-00003.warc.gz").responses == [Samples.response(2)])
  }

  @Test("wherever a writer was killed, the next one keeps the whole records and drops the torn one")
  func torn() throws {
    let (first, second) = (Samples.packed(Samples.response(1)), Samples.packed(Samples.response(2)))
    for cut in [1, 2, 9, 18, 60, second.count - 9, second.count - 1] {
      _ = try folder.write("old-00000.warc.gz.open", first + second.prefix(cut))
      let repairer = try writer()
      #expect(repairer.repaired == ["old-00000.warc.gz"])
      #expect(try folder.bytes("old-00000.warc.gz") == first, "cut after \(cut) bytes")
    }
  }

  @Test("a file with nothing whole in it goes, and one that is being written is left alone")
  func leftOpen() throws {
    let busy = try writer()
    _ = try busy.append(ResponsePacker().pack(Samples.response(1)))
    _ = try folder.write("old-00000.warc.gz.open", [0x1f, 0x8b, 8])
    #expect(try writer().repaired.isEmpty)
    #expect(try folder.names == ["run-00000.warc.gz.open"])
    try busy.close()
  }
}
