import Foundation
import Tagger
import Testing

@testable import train

@Suite("what the tagger's confidence is worth")
struct ConfidenceTableTests {
  @Test("a row says how sure the tagger was, and what share of so many names was right")
  func rows() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let line = #"{"id":"a","text":"Anna left Oslo.","entities":[{"start":0,"end":4,"type":"PER"}]}"#
    try Data(line.utf8).write(to: file)
    let document = try #require(try MarkedDocument.all(of: file.path, language: "en").first)
    var table = ConfidenceTable()
    table.add(
      [
        TaggedName(tokens: 0..<1, kind: .person, confidence: 0.75),
        TaggedName(tokens: 2..<3, kind: .place, confidence: 0.625),
        TaggedName(tokens: 0..<1, kind: .place, confidence: 0.5),
      ], in: document)
    #expect(table.lines(language: "en") == ["en\t0.5\t0.0\t1", "en\t0.688\t0.5\t2"])
  }
}
