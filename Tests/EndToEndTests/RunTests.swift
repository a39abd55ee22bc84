import Foundation
import JSON
import Records
import Testing

/// `dateline run` over real files, with real programs.
@Suite("a run")
struct RunTests {
  let folder: URL

  init() throws {
    folder = try Program.makeFolder()
    try FileManager.default.copyItem(
      at: Program.package.appendingPathComponent("input"),
      to: folder.appendingPathComponent("input"))
    try settings("{}")
  }

  private func settings(_ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent("pipeline.json"))
  }

  @discardableResult
  private func dateline(_ arguments: String...) throws -> Program.Outcome {
    try Program.run("dateline", arguments, in: folder)
  }

  private func manifest(_ run: String = "latest") throws -> Manifest {
    let name = run == "latest" ? run : "runs/" + run
    return try decode(
      Manifest.self,
      json: try Data(contentsOf: folder.appendingPathComponent("output/\(name)/manifest.json")))
  }

  private func states(_ run: String = "latest") throws -> [String] {
    try manifest(run).stages.map { "\($0.stage) \($0.state.rawValue)" }
  }

  private func dump() throws -> String {
    try dateline("dump").output
  }

  @Test("takes the documents to a warehouse, and every count adds up")
  func whole() throws {
    let outcome = try dateline("run")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let manifest = try manifest()
    #expect(manifest.state == .complete && manifest.stages.count == 5)
    for stage in manifest.stages {
      let counts = try #require(stage.counts)
      #expect(counts.in == 8 && counts.out == 8 && counts.rejected == 0)
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/output")
    #expect(!names.contains { $0.contains("unfinished") })
  }

  @Test("a second run reuses what has not changed, whatever the files' times, and says why")
  func reuse() throws {
    try dateline("run")
    let before = try dump()
    _ = try Program.shell("touch input/*", in: folder)
    try dateline("run")
    #expect(
      try states() == [
        "fetch reused", "clean reused", "normalize reused", "extract reused", "load reused",
      ])
    #expect(try dateline("status").output.contains("are those of run 000001"))
    #expect(try dump() == before)
  }

  @Test("a changed setting runs its stage and the later ones")
  func changedSetting() throws {
    try dateline("run")
    try settings(#"{"extract": {"minStatementConfidence": 0.99}}"#)
    try dateline("run")
    #expect(
      try states() == [
        "fetch reused", "clean reused", "normalize reused", "extract ran", "load ran",
      ])
    #expect(try manifest().stages[3].why == "settings changed")
    #expect(try manifest().stages[4].why == "input changed")
  }

  @Test("a changed document runs everything behind fetch")
  func changedDocument() throws {
    try dateline("run")
    let file = folder.appendingPathComponent("input/invented-geneva-round-ru.txt")
    try (String(contentsOf: file, encoding: .utf8) + "\n\nПогода в Вене ясная, сообщили в мэрии.\n")
      .write(
        to: file, atomically: true, encoding: .utf8)
    try dateline("run")
    #expect(try states().allSatisfy { $0.hasSuffix("ran") })
  }

  @Test("--force runs every stage; --dry-run runs none")
  func forceAndDryRun() throws {
    try dateline("run")
    let foretold = try dateline("run", "--dry-run").output
    #expect(foretold.contains("clean would be reused from run 000001"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/output/runs/000002"))
    try dateline("run", "--force")
    #expect(try states().allSatisfy { $0.hasSuffix("ran") })
  }

  @Test(
    "--only reruns one stage over the latest run's files; a file edited by hand is refused unless accepted"
  )
  func only() throws {
    try dateline("run")
    let outcome = try dateline("run", "--only", "extract")
    #expect(outcome.status == 0 && outcome.errors.contains("asked for: extract over run 000001"))
    let file = folder.appendingPathComponent("output/latest/normalize.ndjson")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    try (lines.dropLast().joined(separator: "\n") + "\n").write(
      to: file, atomically: true, encoding: .utf8)
    let refused = try dateline("run", "--only", "extract")
    #expect(refused.status == 65 && refused.errors.contains("--accept"))
    #expect(try dateline("run", "--only", "extract", "--accept").status == 0)
    #expect(try manifest().stages[2].why.contains("edited by hand"))
  }

  @Test(
    "a stage alone or in a pipe gives the same content as a run, and loading twice changes nothing")
  func pipe() throws {
    try dateline("run")
    let pipe = "fetch | clean | normalize | extract | load --warehouse piped.sqlite"
    #expect(try Program.shell(pipe, in: folder).status == 0)
    let piped = try dateline("dump", "--warehouse", "piped.sqlite").output
    #expect(try dump() == piped)
    #expect(try Program.shell(pipe, in: folder).status == 0)
    #expect(try dateline("dump", "--warehouse", "piped.sqlite").output == piped)
  }

  @Test("the same bytes come out at any number of jobs")
  func jobs() throws {
    let stages = { (jobs: Int) in
      "fetch | clean --jobs \(jobs) | normalize --jobs \(jobs) | extract --jobs \(jobs) | sha256sum"
    }
    let one = try Program.shell(stages(1), in: folder).output
    #expect(one == (try Program.shell(stages(7), in: folder).output))
  }

  @Test("a run while another holds the lock says that the folder is busy")
  func busy() throws {
    try dateline("run")
    let lock = open(folder.path + "/output/.lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(try dateline("run").status == 75)
  }

  @Test("a stage that fails leaves the warehouse as it was, and the run failed")
  func failure() throws {
    try dateline("run")
    let before = try dump()
    try Data("\u{1}\u{2}".utf8).write(to: folder.appendingPathComponent("input/binary.txt"))
    try settings(#"{"clean": {"minWords": 100000}, "pipeline": {"maxRejectedShare": 0}}"#)
    for number in 0..<20 {
      try Data("Заметка \(number). Паром ушёл в полдень.".utf8).write(
        to: folder.appendingPathComponent("input/note-\(number).txt"))
    }
    #expect(try dateline("run").status == 65)
    #expect(try manifest("000002").state == .failed)
    #expect(try dump() == before)
    #expect(try dateline("status").output.contains("failed"))
  }

  @Test("show, rejects and schema answer")
  func reading() throws {
    try dateline("run")
    let list = try dateline("show").lines
    #expect(list.count == 8)
    let id = String(try #require(list.first).prefix(8))
    #expect(try dateline("show", id).status == 0)
    #expect(try dateline("show", "nonsense").status == 66)
    #expect(try dateline("rejects").status == 0)
    #expect(try dateline("schema", "article").output.contains("\"article/1\""))
    #expect(try dateline("clean", "--version").output == "0.1.0\n")
  }
}
