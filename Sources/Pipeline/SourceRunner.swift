import Digest
import Foundation
import JSON
import Records

/// Writes what a source gives: pages, outcomes, rejects, counts.
package final class SourceRunner {
  let pages: OutputFile
  private let outcomes: OutputFile?
  let rejects: RejectWriter
  let settings: PipelineSettings
  let jobs: Int
  var passed: Set<DigestKey> = []
  private var progress: Progress
  private var counts = StageCounts(unchanged: 0, duplicate: 0)
  /// Of what `maxRejectedShare` is judged by.
  private var budget = (read: 0, rejected: 0)

  /// - Parameter outcomes: a file that gets one line per thing asked for.
  package init(options: StageOptions, outcomes: String?, settings: SettingsFile) throws {
    pages = try options.output.map(OutputFile.init(path:)) ?? OutputFile()
    self.outcomes = try outcomes.map(OutputFile.init(path:))
    rejects = try RejectWriter(path: options.rejects)
    self.settings = try settings.section("pipeline", as: PipelineSettings.self)
    jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    progress = Progress(stage: StageName.fetch.rawValue, total: nil, shown: options.showsProgress)
  }

  /// Counts one thing asked for and writes what came of it.
  ///
  /// - Parameters:
  ///   - line: of its page, with its LF.
  ///   - input: the file that it is a part of, if it is; rejects name it.
  ///   - byte: where in that file.
  ///   - isBudgeted: whether a failure speaks against the run. Those of the web do not: a site that is down for a night is
  ///     no reason to load nothing of the others.
  package func note(
    _ outcome: FetchOutcome, line: [UInt8]?, reject: RecordRejected?, input: String? = nil,
    byte: Int? = nil, isBudgeted: Bool = true
  ) throws {
    counts.in += 1
    if isBudgeted {
      budget.read += 1
      budget.rejected += outcome.outcome == .failed ? 1 : 0
    }
    switch outcome.outcome {
    case .new: counts.out += 1
    case .unchanged: counts.unchanged! += 1
    case .duplicate: counts.duplicate! += 1
    case .failed: counts.rejected += 1
    }
    if let line { try pages.write(line) }
    if let reject {
      try rejects.write([
        Reject(
          stage: StageName.fetch.rawValue, reason: reject.reason, message: reject.message,
          input: input ?? outcome.url, byte: byte)
      ])
    }
    try outcomes?.write(try json(outcome) + [0x0A])
    progress.update(records: counts.in, bytes: 0)
  }

  /// - Throws: `RunError` with `data` when too much failed; no file then bears its name but the rejects'.
  package func finish() throws {
    progress.end()
    if budget.read >= 20, Double(budget.rejected) > settings.maxRejectedShare * Double(budget.read)
    {
      try rejects.commit()
      throw RunError(
        .data,
        "\(budget.rejected) of \(budget.read) documents failed, more than"
          + " pipeline.maxRejectedShare = \(settings.maxRejectedShare) allows; see the rejects",
        counts: countsLine)
    }
    try pages.commit()
    try outcomes?.commit()
    try rejects.commit()
    StandardError.line(countsLine)
  }

  private var countsLine: String {
    let seconds = Double(Int(progress.seconds * 1000)) / 1000
    return "fetch in=\(counts.in) out=\(counts.out) rejected=\(counts.rejected)"
      + " unchanged=\(counts.unchanged!) duplicate=\(counts.duplicate!) seconds=\(seconds)"
  }
}
