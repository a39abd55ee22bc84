import Foundation
import Testing

/// The warehouse of the shipped documents, as text. Read the difference before recording it: RECORD=1 make test.
@Suite("the warehouse of input/")
struct GoldenWarehouseTests {
  @Test("is as recorded")
  func golden() throws {
    let output = try Program.makeFolder().appendingPathComponent("output").path
    let run = try Program.run("dateline", ["run", "--output", output], in: Program.package)
    #expect(run.status == 0, "\(run.errors)")
    let dump = try Program.run("dateline", ["dump", "--warehouse", output + "/warehouse.sqlite"])
      .output
    let golden = Program.package.appendingPathComponent("Tests/EndToEndTests/Golden/warehouse.tsv")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try dump.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.path); read it, then run without RECORD")
      return
    }
    let wanted = try String(contentsOf: golden, encoding: .utf8)
    let difference = dump.split(separator: "\n").difference(from: wanted.split(separator: "\n"))
    #expect(difference.isEmpty, "\(difference.count) lines differ: \(difference.prefix(6))")
  }
}
