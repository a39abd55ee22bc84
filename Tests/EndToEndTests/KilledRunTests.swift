import Foundation
import Testing

/// SIGKILL in the middle, then another run: as if nothing had happened.
@Suite("a killed run")
struct KilledRunTests {
  private func dump(_ output: URL) throws -> String {
    try Program.run("dateline", ["dump", "--warehouse", output.path + "/warehouse.sqlite"]).output
  }

  @Test(
    "leaves nothing behind that the next run would trip over", arguments: [0.05, 0.2, 0.5, 0.8])
  func driver(share: Double) throws {
    let folder = try Program.makeFolder()
    let documents = folder.appendingPathComponent("in")
    try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
    for number in 0..<40 {
      let text = """
        The ferry \(number) left the harbour of Tunis at noon.

        “We sail on time,” captain Ines Calloway said on Friday. She added that ferry \(number) was full.
        """
      try Data(text.utf8).write(to: documents.appendingPathComponent("\(number).txt"))
    }
    let calm = folder.appendingPathComponent("calm")
    let started = DispatchTime.now().uptimeNanoseconds
    #expect(
      try Program.run("dateline", ["run", "--input", documents.path, "--output", calm.path]).status
        == 0)
    let nanoseconds = Double(DispatchTime.now().uptimeNanoseconds - started)

    let killed = folder.appendingPathComponent("killed")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path("dateline"))
    process.arguments = ["run", "--input", documents.path, "--output", killed.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(nanoseconds * share / 1000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let again = try Program.run(
      "dateline", ["run", "--input", documents.path, "--output", killed.path])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try dump(killed) == dump(calm))
    let names = try FileManager.default.subpathsOfDirectory(atPath: killed.path)
    #expect(!names.contains { $0.contains("unfinished") })
  }
}
