import Foundation
import Testing

/// What one run brings into the warehouse teaches the next one. The texts are too short to be told for copies.
@Suite("dateline learn")
final class LearnTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("learn-tests-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("input"), withIntermediateDirectories: true)
    for number in 1...6 {
      let page = """
        <html lang=en><h1>Harbour report number \(number)</h1><p>1\(number)/05/2016</p>
        <p>The harbour of Riga took in \(number) ships on this day, the harbour master said in the morning.</p>
        <p>The harbour desk keeps an eye on every ship for its readers.</p></html>
        """
      try page.write(
        to: folder.appendingPathComponent("input/\(number).html"), atomically: true, encoding: .utf8
      )
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run() throws -> String {
    let outcome = try Program.run("dateline", ["run", "--input", "input"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try Program.shell(
      "cat output/latest/clean.ndjson | head -1", in: folder
    ).output
  }

  @Test("writes a source's habits, which the next run and the next lesson keep")
  func learn() throws {
    let before = try run()
    #expect(!before.contains("site-line"))
    let lesson = try Program.run("dateline", ["learn"], in: folder)
    #expect(lesson.output.hasPrefix("input: day first, 1 lines of its own, from 6 articles\n"))
    let file = folder.appendingPathComponent("learned.json")
    let learned = try String(contentsOf: file, encoding: .utf8)
    #expect(learned.contains("\"The harbour desk keeps an eye on every ship for its readers.\""))
    try #"{"clean": {"learned": "learned.json"}, "normalize": {"learned": "learned.json"}}"#
      .write(
        to: folder.appendingPathComponent("pipeline.json"), atomically: true, encoding: .utf8)
    let after = try run()
    #expect(after.contains(#""rule":"site-line","text":"The harbour desk keeps an eye"#))
    _ = try Program.run("dateline", ["learn"], in: folder)
    #expect(try String(contentsOf: file, encoding: .utf8) == learned)
  }
}
