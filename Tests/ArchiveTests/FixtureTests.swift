import Foundation
import Testing

@testable import Archive

/// Files that other programs, and earlier versions of this one, have written.
@Suite("archives from elsewhere")
struct FixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path

  private func note(_ number: Int) -> String {
    "<!doctype html><title>Note \(number)</title><p>The ferry to Kamenka left at noon, said Anna Belova. Note \(number)."
  }

  @Test(
    "a file by warcio 1.8.1 is read whole, packed and plain",
    arguments: ["warcio.warc.gz", "warcio.warc"])
  func warcio(_ name: String) throws {
    let found = try items(Self.folder + "/" + name)
    #expect(found.damages.isEmpty)
    #expect(found.responses.map(\.uri) == [1, 2, 3, 4, 5, 8].map { "https://news.example/\($0)" })
    #expect(found.responses.map(\.status) == [200, 200, 200, 200, 301, 200])
    let bodies = found.responses.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies.prefix(4) == [note(1), note(2), note(3), note(4)])
    #expect(
      found.responses.allSatisfy {
        $0.date == Samples.date && $0.source == nil && $0.purpose == .page
      })
  }

  @Test("a file by this program's first version stays readable")
  func ours() throws {
    let found = try items(Self.folder + "/dateline-1.warc.gz")
    #expect(found.damages.isEmpty)
    #expect(found.responses == [1, 2].map { Samples.response($0) })
  }
}
