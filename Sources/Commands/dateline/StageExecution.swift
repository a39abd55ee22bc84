import ArgumentParser
import Foundation
import JSON
import Pipeline
import Records

/// One stage of one run: started as a program, or its output taken from an earlier run.
struct StageExecution {
  let stage: StageName
  let run: RunFolder
  let folder: OutputFolder
  let settings: SettingsFile
  let config: String?
  let inputs: [String]
  let jobs: Int?

  func key(input: String?) throws -> StageKey {
    try StageKey(
      stage: stage, input: input, settings: settings, program: StagePrograms.url(of: stage))
  }

  /// - Returns: what the manifest says of it afterwards.
  /// - Throws: `RunError` or the program's own exit code; nothing then stands under the output's name.
  func carryOut(_ decision: Decision, key: StageKey) throws -> StageRun {
    let started = DispatchTime.now()
    var record: StageRun
    switch decision {
    case .reuse(let earlier, let old, let why):
      try link(from: earlier)
      record = old
      record.state = .reused
      record.why = why
      record.seconds = 0
      StandardError.line("\(stage.rawValue) reused: \(why)")
    case .run(let why):
      StandardError.line("\(stage.rawValue) runs: \(why)")
      for url in run.files(of: stage) { unlink(url.path) }
      try Self.start(stage, arguments)
      record = StageRun(stage: stage.rawValue, state: .ran, why: why)
      record.counts = try counts()
      let nanoseconds = DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds
      record.seconds = Double(nanoseconds / 1_000_000) / 1000
      if stage != .load { record.outputSha256 = try FileFacts(of: run.records(of: stage)).sha256 }
    }
    key.note(in: &record)
    return record
  }

  /// The files of an earlier run become this run's too, without a copy.
  private func link(from earlier: RunFolder) throws {
    for (old, new) in zip(earlier.files(of: stage), run.files(of: stage)) {
      unlink(new.path)
      guard Foundation.link(old.path, new.path) == 0 else {
        throw RunError(.cannotCreate, "cannot link \(old.path) to \(new.path)")
      }
    }
  }

  /// Tells `fetch` that what it handed on has been loaded.
  static func settle(_ folder: OutputFolder) throws {
    try start(.fetch, ["--settle", "--state", folder.state.path])
  }

  private static func start(_ stage: StageName, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = try StagePrograms.url(of: stage)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment.merging(
      [Interruption.driverVariable: String(ProcessInfo.processInfo.processIdentifier)]) { $1 }
    do {
      try process.run()
    } catch {
      throw RunError(
        .configuration, "cannot start \(stage.rawValue): \(error.localizedDescription)")
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      throw RunError(
        .inputOutput, "\(stage.rawValue) was ended by signal \(process.terminationStatus)")
    }
    guard process.terminationStatus == 0 else {
      StandardError.line("error: \(stage.rawValue) failed; the run stops here")
      throw ExitCode(process.terminationStatus)
    }
  }

  private var arguments: [String] {
    var arguments = ["--rejects", run.rejects(of: stage).path]
    if let config { arguments += ["--config", config] }
    if let jobs, stage != .fetch { arguments += ["--jobs", String(jobs)] }
    switch stage {
    case .fetch:
      arguments += inputs.flatMap { ["--input", $0] }
      arguments += ["--outcomes", run.outcomes.path]
      arguments += ["--state", folder.state.path, "--archive", folder.archive.path]
    case .load:
      return arguments + ["--run", run.url.path, "--warehouse", folder.warehouse.path]
    default: arguments.append(run.records(of: stage.before!).path)
    }
    return arguments + ["-o", run.records(of: stage).path]
  }

  /// Counted from the files, not taken on trust, and checked to add up.
  private func counts() throws -> StageCounts {
    let rejected = try lines(run.rejects(of: stage))
    var counts: StageCounts
    if stage == .fetch {
      let outcomes = try NDJSONFile.read(FetchOutcome.self, from: run.outcomes)
      counts = StageCounts(
        in: outcomes.count, out: try lines(run.records(of: .fetch)), rejected: rejected,
        unchanged: outcomes.count { $0.outcome == .unchanged },
        duplicate: outcomes.count { $0.outcome == .duplicate })
    } else {
      let read = try lines(run.records(of: stage.before!))
      counts = StageCounts(in: read, rejected: rejected)
      counts.out = stage == .load ? read - rejected : try lines(run.records(of: stage))
    }
    let accounted = counts.out + counts.rejected + (counts.unchanged ?? 0) + (counts.duplicate ?? 0)
    guard accounted == counts.in else {
      throw RunError(
        .data, "\(stage.rawValue) lost records: \(counts.in) in, \(accounted) accounted for")
    }
    return counts
  }

  private func lines(_ url: URL) throws -> Int { try FileFacts(of: url).lines }
}
