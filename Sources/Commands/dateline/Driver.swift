import Foundation
import JSON
import Pipeline
import Records

/// Runs stages one after the other, with whole files between them.
struct Driver {
  let folder: OutputFolder
  let settings: SettingsFile
  let config: String?
  let inputs: [String]
  let jobs: Int?
  let force: Bool
  let accept: Bool
  let dryRun: Bool
  let current: CurrentRun

  /// A new run of all stages.
  func runAll() throws {
    if dryRun { return try foretell() }
    let run = try folder.makeRun()
    try perform(Array(StageName.allCases), in: run, manifest: newManifest(run), asked: nil)
    try folder.setLatest(run)
    // Whoever is killed before this hands the same on again, which changes no row.
    try StageExecution.settle(folder)
    StandardError.line("run \(run.name) is complete; the warehouse is \(folder.warehouse.path)")
  }

  /// Some stages anew over the files that a run holds.
  func rerun(_ run: RunFolder, stages: ClosedRange<StageName>) throws {
    var manifest = try run.manifest()
    let chosen = StageName.allCases.filter(stages.contains)
    let asked = "asked for: \(chosen.map(\.rawValue).joined(separator: ", ")) over run \(run.name)"
    StandardError.line(dryRun ? "would be " + asked : asked)
    if dryRun { return }
    manifest.state = .running
    try perform(chosen, in: run, manifest: manifest, asked: asked)
  }

  private func newManifest(_ run: RunFolder) -> Manifest {
    Manifest(run: run.name, state: .running, startedAt: Timestamp.now(), version: Program.version)
  }

  private func perform(
    _ stages: [StageName], in run: RunFolder, manifest start: Manifest, asked: String?
  ) throws {
    var manifest = start
    try current.note(manifest, in: run)
    do {
      for stage in stages {
        let execution = StageExecution(
          stage: stage, run: run, folder: folder, settings: settings, config: config,
          inputs: inputs,
          jobs: jobs)
        let key = try execution.key(input: try inputDigest(of: stage, in: run, manifest: &manifest))
        manifest.stages.removeAll { $0.stage == stage.rawValue }
        let decision = asked.map { Decision.run(why: $0) } ?? decide(stage, key, before: run)
        manifest.stages.append(StageRun(stage: stage.rawValue, state: .running, why: decision.why))
        try current.note(manifest, in: run)
        manifest.stages.removeLast()
        var done = try execution.carryOut(decision, key: key)
        if stage == .fetch {
          noteUnchanged(&done, key, in: run)
          if done.counts?.in == 0 { StandardError.line("warning: the sources gave no document") }
        }
        manifest.stages.append(done)
        manifest.stages.sort { StageName(rawValue: $0.stage)! < StageName(rawValue: $1.stage)! }
        try current.note(manifest, in: run)
      }
      manifest.state = .complete
    } catch {
      manifest.state = .failed
      manifest.finishedAt = Timestamp.now()
      try current.note(manifest, in: run)
      throw error
    }
    manifest.finishedAt = Timestamp.now()
    try current.note(manifest, in: run)
  }

  /// The digest of what a stage reads, checked against what the stage before it wrote.
  private func inputDigest(of stage: StageName, in run: RunFolder, manifest: inout Manifest) throws
    -> String?
  {
    guard let before = stage.before else { return nil }
    let file = run.records(of: before)
    let facts = try FileFacts(of: file)
    guard let index = manifest.stages.firstIndex(where: { $0.stage == before.rawValue }) else {
      throw RunError(.noInput, "run \(run.name) has no \(before.rawValue) records")
    }
    if manifest.stages[index].outputSha256 != facts.sha256 {
      guard accept else {
        throw RunError(
          .data,
          "\(file.path) is not as \(before.rawValue) wrote it; give --accept to go on with it as it is"
        )
      }
      manifest.stages[index].outputSha256 = facts.sha256
      manifest.stages[index].why += "; edited by hand, accepted"
    }
    return stage == .load ? try loadDigest(run, records: facts.sha256) : facts.sha256
  }

  /// `load` reads outcomes and rejects beside the records.
  private func loadDigest(_ run: RunFolder, records: String) throws -> String {
    let others = [run.outcomes] + StageName.allCases.dropLast().map { run.rejects(of: $0) }
    let digests = try others.map { url in
      FileManager.default.fileExists(atPath: url.path) ? try FileFacts(of: url).sha256 : ""
    }
    return FileFacts.combined([records] + digests)
  }

  /// Says so where the sources gave, byte for byte, what an earlier run has.
  private func noteUnchanged(_ stage: inout StageRun, _ key: StageKey, in run: RunFolder) {
    guard !force, let last = earlier(.fetch, before: run).first, StageKey(last.stage) == key,
      last.stage.outputSha256 == stage.outputSha256
    else { return }
    stage.state = .reused
    stage.why = "asked again, the sources gave what run \(last.folder.name) has"
    StandardError.line("fetch reused: \(stage.why)")
  }

  /// What earlier runs did in a stage, the latest first.
  private func earlier(
    _ stage: StageName, before run: RunFolder
  ) -> [(folder: RunFolder, stage: StageRun)] {
    folder.runs().filter { $0.name < run.name }.reversed().compactMap { folder in
      (try? folder.manifest())?.stages
        .first { $0.stage == stage.rawValue && [.ran, .reused].contains($0.state) }
        .map { (folder: folder, stage: $0) }
    }
  }

  private func decide(_ stage: StageName, _ key: StageKey, before run: RunFolder) -> Decision {
    if stage == .fetch { return .run(why: "only fetch can tell whether the sources changed") }
    if force { return .run(why: "forced") }
    let earlier = earlier(stage, before: run)
    // What was loaded before the last load may have been superseded since.
    let candidates = stage == .load ? Array(earlier.prefix(1)) : earlier
    for candidate in candidates where StageKey(candidate.stage) == key {
      guard stage != .load || FileManager.default.fileExists(atPath: folder.warehouse.path) else {
        continue
      }
      return .reuse(
        candidate.folder, candidate.stage,
        why: "input, settings, data files and program are those of run \(candidate.folder.name)")
    }
    guard let last = earlier.first, let lastKey = StageKey(last.stage) else {
      return .run(why: "no earlier run")
    }
    return .run(why: key.change(since: lastKey) ?? "the output of run \(last.folder.name) is gone")
  }

  /// Says what a run would do, as far as that can be known before `fetch` has looked.
  private func foretell() throws {
    print("fetch would run: only fetch can tell whether the sources changed")
    guard let latest = folder.latest() else {
      print("clean, normalize, extract, load would run: no earlier run")
      return
    }
    var changed = false
    for stage in StageName.allCases.dropFirst() {
      let execution = StageExecution(
        stage: stage, run: latest, folder: folder, settings: settings, config: config,
        inputs: inputs,
        jobs: jobs)
      let earlier = try latest.manifest().stages.first { $0.stage == stage.rawValue }
      let key = try execution.key(input: earlier?.inputSha256)
      let reason =
        force ? "forced" : earlier.flatMap(StageKey.init).flatMap { key.change(since: $0) }
      if let reason {
        print("\(stage.rawValue) would run: \(reason)")
        changed = true
      } else if changed {
        print("\(stage.rawValue) would run if its input changes")
      } else {
        print(
          "\(stage.rawValue) would be reused from run \(latest.name) if its input stays the same")
      }
    }
  }
}

/// What is to happen with a stage, and why.
enum Decision {
  case run(why: String)
  case reuse(RunFolder, StageRun, why: String)

  var why: String {
    switch self {
    case .run(let why), .reuse(_, _, let why): why
    }
  }
}

extension StageName {
  /// The stage whose records this one reads.
  var before: StageName? {
    StageName.allCases.last { $0 < self }
  }
}
