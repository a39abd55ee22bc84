import Foundation
import Testing

/// SIGKILL in the middle, then another run: as if nothing had happened.
@Suite("a killed run")
struct KilledRunTests {
  private func dump(_ output: URL) throws -> String {
    try Program.run("dateline", ["dump", "--warehouse", output.path + "/warehouse.sqlite"]).output
  }

  /// Documents to run over, and the warehouse that an undisturbed run makes of them.
  private struct Calm {
    let folder: URL
    let documents: String
    let dump: String
    let seconds: Double
  }

  private func calm() throws -> Calm {
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
    let output = folder.appendingPathComponent("calm")
    let started = DispatchTime.now().uptimeNanoseconds
    #expect(try run(over: documents.path, into: output).status == 0)
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
    return Calm(
      folder: folder, documents: documents.path, dump: try dump(output), seconds: seconds)
  }

  private func run(over documents: String, into output: URL) throws -> Program.Outcome {
    try Program.run("dateline", ["run", "--input", documents, "--output", output.path])
  }

  private func start(over documents: String, into output: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path("dateline"))
    process.arguments = ["run", "--input", documents, "--output", output.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func expectRecovery(of output: URL, to calm: Calm) throws {
    let again = try run(over: calm.documents, into: output)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try dump(output) == calm.dump)
    let names = try FileManager.default.subpathsOfDirectory(atPath: output.path)
    #expect(!names.contains { $0.contains("unfinished") })
  }

  @Test(
    "of the driver leaves nothing that the next run trips over", arguments: [0.05, 0.2, 0.5, 0.8])
  func driver(share: Double) throws {
    let calm = try calm()
    let output = calm.folder.appendingPathComponent("killed")
    let process = try start(over: calm.documents, into: output)
    usleep(UInt32(calm.seconds * share * 1e6))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try expectRecovery(of: output, to: calm)
  }

  @Test(
    "of a stage fails the run, and the next one goes on", arguments: ["clean", "extract", "load"])
  func stage(name: String) throws {
    let calm = try calm()
    let output = calm.folder.appendingPathComponent("killed")
    let process = try start(over: calm.documents, into: output)
    let driver = process.processIdentifier
    while process.isRunning {
      let children = try? String(
        contentsOfFile: "/proc/\(driver)/task/\(driver)/children", encoding: .utf8)
      let child = children?.split(separator: " ").compactMap { Int32($0) }.first { child in
        (try? String(contentsOfFile: "/proc/\(child)/comm", encoding: .utf8)) == name + "\n"
      }
      if let child {
        kill(child, SIGKILL)
        break
      }
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    try expectRecovery(of: output, to: calm)
  }
}
