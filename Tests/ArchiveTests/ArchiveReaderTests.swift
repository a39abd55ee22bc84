import Foundation
import Testing

@testable import Archive

@Suite("reading archives")
struct ArchiveReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let responses = (1...5).map { Samples.response($0) }
  static let plain = responses.map(Samples.plain)
  static let packed = responses.map(Samples.packed)

  func read(_ records: [[UInt8]], limit: Int = 1 << 20) throws -> [ArchiveReader.Item] {
    try items(try folder.write("a.warc", Array(records.joined())), limit: limit)
  }

  @Test("plain, packed by record and packed as a whole are read alike")
  func forms() throws {
    #expect(try read(Self.plain).responses == Self.responses)
    #expect(try read(Self.packed).responses == Self.responses)
    let whole = Deflater().member(Array(Self.plain.joined()))
    #expect(try read([whole]).responses == Self.responses)
    #expect(try read([]).isEmpty)
  }

  @Test("offsets are those of the records")
  func offsets() throws {
    for records in [Self.plain, Self.packed] {
      let starts = records.indices.map { records[..<$0].joined().count }
      #expect(try read(records).map(\.offset) == starts)
    }
  }

  @Test("records that are no HTTP responses are passed over")
  func others() throws {
    let records = [
      Samples.record(["WARC-Type: warcinfo"], block: Array("software: x\r\n".utf8)),
      Samples.record(
        ["WARC-Type: request", "Content-Type: application/http"], block: Array("GET /".utf8)),
      Samples.record(
        ["WARC-Type: response", "Content-Type: text/dns", "WARC-Target-URI: dns:a.example"],
        block: [1]),
      Samples.record(["WARC-Type: metadata"], block: [UInt8](repeating: 10, count: 300_000)),
    ]
    #expect(try read(records + Self.plain, limit: 10_000).responses == Self.responses)
    #expect(try read(records, limit: 10_000).isEmpty)
  }

  @Test("a flipped byte in a packed record costs this record and no other")
  func flipped() throws {
    // Of a table of codes some bits stand for codes that nothing uses: without them all is as it was. And the last bits are
    // those of the blank lines behind the record, which its digest shows to be whole.
    var harmless = 0
    // The first ten bytes are gzip's header, which no checksum covers.
    for place in stride(from: 10, to: Self.packed[2].count, by: 7) {
      var damaged = Self.packed
      damaged[2][place] ^= 0x55
      let found = try read(damaged)
      if found.responses == Self.responses {
        #expect(found.damages.count <= 1, "byte \(place)")
        harmless += 1
        continue
      }
      #expect(found.responses == [0, 1, 3, 4].map { Self.responses[$0] }, "byte \(place)")
      #expect(found.damages.map(\.code) == [.record], "byte \(place)")
    }
    #expect(harmless <= 4, "of \(Self.packed[2].count / 7) bytes")
  }

  @Test("a flipped byte in a plain record is seen by its digest, and costs no other record")
  func flippedPlain() throws {
    for place in stride(from: 0, to: Self.plain[2].count, by: 61) {
      var damaged = Self.plain
      damaged[2][place] ^= 0x55
      let found = try read(damaged)
      // What the header says of date or address, no digest covers.
      let others = found.responses.filter { $0.body != Self.responses[2].body }
      #expect(others == [0, 1, 3, 4].map { Self.responses[$0] }, "byte \(place)")
      #expect(found.responses.count + found.damages.count == 5, "byte \(place)")
    }
  }

  @Test("a file cut anywhere gives the whole records and one reject", arguments: [true, false])
  func cut(isPacked: Bool) throws {
    let records = isPacked ? Self.packed : Self.plain
    for length in stride(from: 1, to: records[2].count - 4, by: 17) {
      let found = try read([records[0], records[1], Array(records[2].prefix(length))])
      #expect(found.responses == Array(Self.responses[..<2]), "after \(length) bytes")
      #expect(found.damages.map(\.code) == [.record], "after \(length) bytes")
      #expect(found.last?.offset == records[0].count + records[1].count)
    }
  }

  @Test(
    "a length that lies is one reject, and the record that it would swallow is read",
    arguments: ["9", "100000", "9223372036854775807", "x", "-1"])
  func length(_ lie: String) throws {
    for pack in [false, true] {
      var records = Self.plain
      let text = String(decoding: records[1], as: UTF8.self)
      let length = try #require(text.firstRange(of: /\r\nContent-Length: \d+/))
      records[1] = Array(
        text.replacingCharacters(in: length, with: "\r\nContent-Length: \(lie)").utf8)
      if pack { records = records.map(Deflater().member) }
      let found = try read(records)
      #expect(found.responses == [0, 2, 3, 4].map { Self.responses[$0] })
      #expect(found.damages.map(\.code) == [.record])
    }
  }

  @Test("what is no archive is one reject")
  func noArchive() throws {
    #expect(try read([[UInt8](repeating: 0x61, count: 300_000)]).damages.map(\.code) == [.record])
    let zipped = Deflater().member([UInt8](repeating: 0x61, count: 300_000))
    #expect(try read([zipped]).damages.map(\.code) == [.record])
    let records = [Array("rubbish\r\n".utf8)] + Self.plain
    #expect(try read(records).responses == Self.responses)
  }

  @Test("a body over the limit is one reject, packed or not, and the rest is read")
  func tooLarge() throws {
    let large = Samples.response(9, body: String(repeating: "a", count: 200_000))
    let bomb = Samples.foreign(
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
      body: Deflater().member([UInt8](repeating: 0x61, count: 200_000)))
    for record in [Samples.plain(large), Samples.packed(large), bomb] {
      let records = record.starts(with: [0x1f]) ? Self.packed : Self.plain
      let found = try read([records[0], record, records[1]], limit: 100_000)
      #expect(found.responses == Array(Self.responses[..<2]))
      #expect(found.damages.map(\.code) == [.tooLarge])
    }
  }

  @Test("encodings that other archives keep are undone")
  func encodings() throws {
    let text = Array("Deputy mayor Ilya Markov spoke.".utf8)
    let gzipped = Deflater().member(text)
    let chunked =
      Array("5\r\n".utf8) + text.prefix(5)
      + Array("\r\n\(String(text.count - 5, radix: 16));x=y\r\n".utf8)
      + text.dropFirst(5) + Array("\r\n0\r\n\r\n".utf8)
    let bodies: [(String, [UInt8])] = [
      ("Content-Encoding: gzip", gzipped), ("Content-Encoding: x-gzip", gzipped),
      ("Content-Encoding: gzip", text), ("Transfer-Encoding: chunked", chunked),
      ("Transfer-Encoding: chunked", text), ("Content-Encoding: identity", text),
      ("Content-Encoding: deflate", Array(gzipped.dropFirst(10).dropLast(8))),
    ]
    for (header, body) in bodies {
      let record = Samples.foreign("HTTP/1.1 200 OK\r\n\(header)\r\n\r\n", body: body)
      let response = try #require(try read([record]).responses.first)
      #expect(response.body == text, "\(header)")
      #expect(response.headers["content-length"] == String(text.count))
    }
  }

  @Test("an encoding that does not hold is one reject")
  func brokenEncoding() throws {
    let gzipped = Deflater().member([UInt8](repeating: 0x61, count: 999))
    for (encoding, body) in [("gzip", Array(gzipped.dropLast(9))), ("pigeon", [1, 2, 3])] {
      let record = Samples.foreign(
        "HTTP/1.1 200 OK\r\nContent-Encoding: \(encoding)\r\n\r\n", body: body)
      #expect(try read([record] + Self.plain).damages.map(\.code) == [.encoding])
    }
  }

  @Test("what the standard leaves open, and what writers get wrong, is read")
  func leniency() throws {
    let http = "HTTP/1.0 200\nContent-Type: text/html\nX-Name: caf\u{e9}\n\nbody"
    let fields = [
      "warc-target-uri: <https://news.example/a>", "WARC-Date: 2026-01-02T03:04:05.678Z",
    ]
    let record = Samples.record(
      ["WARC-Type: response"] + fields, block: Array(http.utf8), ending: "\n")
    let response = try #require(try read([record] + Self.plain).responses.first)
    #expect(response.uri == "https://news.example/a")
    #expect(response.date == Samples.date)
    #expect(response.version == "1.0" && response.status == 200 && response.phrase == "")
    #expect(response.body == Array("body".utf8))
  }

  @Test("a body that the archive holds only a part of says so")
  func truncated() throws {
    let http = "HTTP/1.1 200 OK\r\n\r\nhalf"
    for field in ["WARC-Truncated: length", "WARC-Segment-Number: 1"] {
      let record = Samples.foreign(http, fields: [field])
      #expect(try read([record]).responses.first?.truncated != nil)
    }
    #expect(try read([Samples.foreign(http)]).responses.first?.truncated == nil)
  }

  @Test("digests by SHA-1 in base 32 and SHA-256 are checked, others are not")
  func digests() throws {
    // Of no bytes at all.
    #expect(
      LabelledDigest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")?.holds(
        for: .init(start: nil, count: 0)) == true)
    #expect(
      LabelledDigest("md5:d41d8cd98f00b204e9800998ecf8427e")?.holds(
        for: .init(start: nil, count: 0)) == true)
    let http = "HTTP/1.1 200 OK\r\n\r\nbody"
    let wrong = Samples.foreign(
      http, fields: ["WARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"])
    #expect(try read([wrong]).damages.map(\.code) == [.record])
    let unknown = Samples.foreign(http, fields: ["WARC-Block-Digest: blake3:00"])
    #expect(try read([unknown]).responses.count == 1)
  }
}
