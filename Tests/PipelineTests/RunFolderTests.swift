import Foundation
import Records
import Testing

@testable import Pipeline

@Suite("the run folder")
struct RunFolderTests {
  let folder: OutputFolder

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-\(UUID().uuidString)")
    folder = OutputFolder(path: url.path)
    try folder.make()
  }

  @Test("runs are numbered, not dated")
  func numbers() throws {
    #expect(try folder.makeRun().name == "000001")
    #expect(try folder.makeRun().name == "000002")
    #expect(folder.runs().map(\.name) == ["000001", "000002"])
  }

  @Test("a second holder of the lock is told that the folder is busy")
  func lock() throws {
    let first = try RunLock(folder)
    let error = #expect(throws: RunError.self) { _ = try RunLock(folder) }
    #expect(error?.code == .busy)
    withExtendedLifetime(first) {}
  }

  @Test("every module's data files count among what some stage depends on")
  func dataModules() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      FileManager.default.fileExists(atPath: sources.path + "/\($0)/Data")
    }
    #expect(modules.contains("Language"))
    #expect(Set(StageName.allCases.flatMap(\.dataModules)).isSuperset(of: modules))
  }

  @Test("a manifest reads back")
  func manifest() throws {
    let run = try folder.makeRun()
    var stage = StageRun(stage: "clean", state: .reused, why: "same")
    stage.counts = StageCounts(in: 3, out: 2, rejected: 1)
    let manifest = Manifest(
      run: run.name, state: .complete, startedAt: "2019-03-07T02:00:00Z", version: "1",
      stages: [stage])
    try run.write(manifest)
    #expect(try run.manifest() == manifest)
  }

  @Test("after a killed run only what its manifest vouches for is left")
  func sweep() throws {
    let run = try folder.makeRun()
    var manifest = Manifest(
      run: run.name, state: .running, startedAt: "2019-03-07T02:00:00Z", version: "1")
    manifest.stages = [
      StageRun(stage: "fetch", state: .ran, why: ""),
      StageRun(stage: "clean", state: .running, why: ""),
    ]
    try run.write(manifest)
    for name in ["fetch.ndjson", "clean.ndjson", OutputFile.temporaryPrefix + "extract.ndjson.1"] {
      try Data().write(to: run.url.appendingPathComponent(name))
    }
    let withoutManifest = try folder.makeRun()
    try folder.sweep()
    let left = try FileManager.default.contentsOfDirectory(atPath: run.url.path).sorted()
    #expect(left == ["fetch.ndjson", "manifest.json"])
    #expect(try run.manifest().state == .interrupted)
    #expect(!FileManager.default.fileExists(atPath: withoutManifest.url.path))
  }
}
