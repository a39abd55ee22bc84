import GRDB
import Records

/// Writes what a run tells of itself. Without a run nothing is written.
final class RunRows {
  private let addRun: SQLCommand
  private let addStage: SQLCommand
  private let addReject: SQLCommand
  private let addVersion: SQLCommand
  private let addFetch: SQLCommand
  private var manifest: Manifest?

  init(_ db: Database) throws {
    addRun = try SQLCommand(
      db,
      """
      INSERT INTO runs (run_id, started_at, finished_at, status, version) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET started_at = excluded.started_at, finished_at = excluded.finished_at,
        status = excluded.status, version = excluded.version
      """)
    addStage = try SQLCommand(
      db,
      """
      INSERT INTO stage_runs (stage_run_id, run_id, stage, status, why, records_in, records_out,
        records_rejected, records_unchanged, records_duplicate, input_sha256, output_sha256,
        settings_sha256, data_sha256, program_sha256, version, seconds)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET status = excluded.status, why = excluded.why,
        records_in = excluded.records_in, records_out = excluded.records_out,
        records_rejected = excluded.records_rejected, records_unchanged = excluded.records_unchanged,
        records_duplicate = excluded.records_duplicate, input_sha256 = excluded.input_sha256,
        output_sha256 = excluded.output_sha256, settings_sha256 = excluded.settings_sha256,
        data_sha256 = excluded.data_sha256, program_sha256 = excluded.program_sha256,
        version = excluded.version, seconds = excluded.seconds
      """)
    addReject = try SQLCommand(
      db,
      """
      INSERT INTO rejects (reject_id, run_id, stage, reason, message, input_name, line_no, byte_offset,
        record_id, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
    addVersion = try SQLCommand(
      db, "INSERT INTO run_versions VALUES (?, ?) ON CONFLICT DO NOTHING")
    addFetch = try SQLCommand(db, "INSERT INTO run_fetches VALUES (?, ?) ON CONFLICT DO NOTHING")
  }

  func begin(_ manifest: Manifest, rejects: [Reject]) throws {
    self.manifest = manifest
    try write(manifest)
    for reject in rejects { try add(reject) }
  }

  func link(version: String) throws {
    guard let manifest else { return }
    try addVersion(.text(manifest.run), .text(version))
  }

  func link(fetch: String) throws {
    guard let manifest else { return }
    try addFetch(.text(manifest.run), .text(fetch))
  }

  /// Closes the run's record with this load's own counts.
  func end(_ result: LoadResult) throws {
    guard var manifest else { return }
    let index =
      manifest.stages.firstIndex { $0.stage == "load" }
      ?? {
        manifest.stages.append(StageRun(stage: "load", state: .running, why: "records to load"))
        return manifest.stages.count - 1
      }()
    manifest.stages[index].state = .ran
    manifest.stages[index].counts = StageCounts(
      in: result.read, out: result.out, rejected: result.rejected)
    // That the warehouse says so is what completes a run.
    if manifest.state == .running { manifest.state = .complete }
    try write(manifest)
  }

  private func write(_ manifest: Manifest) throws {
    let run = Cell.text(manifest.run)
    try addRun(
      run, .text(manifest.startedAt), Cell(manifest.finishedAt), .text(manifest.state.rawValue),
      .text(manifest.version))
    for stage in manifest.stages {
      try addStage(
        .text("\(manifest.run)/\(stage.stage)"), run, .text(stage.stage),
        .text(stage.state.rawValue), .text(stage.why), Cell(stage.counts?.in),
        Cell(stage.counts?.out), Cell(stage.counts?.rejected), Cell(stage.counts?.unchanged),
        Cell(stage.counts?.duplicate), Cell(stage.inputSha256), Cell(stage.outputSha256),
        Cell(stage.settingsSha256), Cell(stage.dataSha256), Cell(stage.programSha256),
        .text(manifest.version), Cell(stage.seconds))
    }
  }

  /// A line that this load set aside.
  func add(_ reject: Reject) throws {
    guard let manifest else { return }
    let id = RowID.made(
      of: manifest.run, reject.stage, reject.input, reject.line.map { String($0) } ?? "",
      reject.byte.map { String($0) } ?? "", reject.reason, reject.id ?? "", reject.record ?? "")
    try addReject(
      .text(id), .text(manifest.run), .text(reject.stage), .text(reject.reason),
      .text(reject.message), .text(reject.input), Cell(reject.line), Cell(reject.byte),
      Cell(reject.id), Cell(reject.record))
  }
}
