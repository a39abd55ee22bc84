import Calendar
import Foundation

@testable import Archive

/// Responses with invented content.
enum Samples {
  static let date = Instant("2026-01-02T03:04:05Z")!

  static func response(_ number: Int, body: String? = nil) -> ArchivedResponse {
    let text =
      body
      ?? String(repeating: "<p>The bridge at Kamenka opens in spring, note \(number).", count: 40)
    var response = ArchivedResponse(
      uri: "https://news.example/story/\(number)", date: date.adding(seconds: number), status: 200,
      phrase: "OK",
      headers: [
        HTTPHeader("Content-Type", "text/html; charset=utf-8"), HTTPHeader("ETag", "\"\(number)\""),
      ], body: Array(text.utf8))
    response.source = "desk"
    return response
  }

  /// The record of a response, not packed.
  static func plain(_ response: ArchivedResponse) -> [UInt8] { RecordText.response(response) }

  static func packed(_ response: ArchivedResponse) -> [UInt8] {
    ResponsePacker().pack(response).bytes
  }

  /// A record of any type, as others write it.
  static func record(_ fields: [String], block: [UInt8], ending: String = "\r\n\r\n") -> [UInt8] {
    let head =
      "WARC/1.0\r\n" + fields.map { $0 + "\r\n" }.joined()
      + "Content-Length: \(block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array(ending.utf8)
  }

  /// A response record, as others write it.
  static func foreign(_ http: String, body: [UInt8] = [], fields: [String] = []) -> [UInt8] {
    record(
      [
        "WARC-Type: response", "WARC-Target-URI: https://news.example/a",
        "WARC-Date: 2026-01-02T03:04:05Z", "Content-Type: application/http; msgtype=response",
      ] + fields, block: Array(http.utf8) + body)
  }
}

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "dateline-archive-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    return path + "/" + name
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// All that a file gives.
func items(_ path: String, limit: Int = 1 << 20, from offset: Int = 0) throws -> [ArchiveReader
  .Item]
{
  let reader = try ArchiveReader(path: path, limit: limit, from: offset)
  var items: [ArchiveReader.Item] = []
  while let item = try reader.next() { items.append(item) }
  return items
}

extension [ArchiveReader.Item] {
  var responses: [ArchivedResponse] { compactMap { try? $0.result.get() } }

  /// What went wrong, in order.
  var damages: [ArchiveDamage] {
    compactMap { if case .failure(let damage) = $0.result { damage } else { nil } }
  }
}
