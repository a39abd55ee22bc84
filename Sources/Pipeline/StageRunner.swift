import Foundation
import JSON
import Logging
import Records

/// Runs one stage over one input: records in, results out, rejects, counts, progress.
package final class StageRunner {
  private let stage: StageName
  private let options: StageOptions
  private let settings: PipelineSettings
  private let rejects: RejectWriter
  private let log: Logger
  private var progress: Progress
  private var read = 0
  private var rejected = 0
  private var incomplete = false

  package init(stage: StageName, options: StageOptions, settings: SettingsFile) throws {
    self.stage = stage
    self.options = options
    self.settings = try settings.section("pipeline", as: PipelineSettings.self)
    rejects = try RejectWriter(path: options.rejects)
    log = options.logger(of: stage)
    progress = Progress(stage: stage.rawValue, total: nil, shown: false)
  }

  /// Maps every record of the input, in order, and writes what comes out.
  ///
  /// - Throws: `RunError`; nothing then stands under the output's name.
  package func map<Input: Record, Output: Record>(
    _ input: String?, dropping dropped: Set<String>,
    transform: @escaping @Sendable (Input) throws -> Output
  ) throws {
    let output = try options.output.map(OutputFile.init(path:)) ?? OutputFile()
    try forEach(input) { (line: RecordLine<Input>) in
      try transform(line.record).line(handingOn: line.fields, dropping: dropped)
    } do: { lines in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count })
      for line in lines { bytes += line }
      try output.write(bytes)
    }
    try finish { try output.commit() }
  }

  /// Hands the input on one by one, on the calling thread: what each batch's records were made into, then the lines that
  /// were set aside; nil at the end.
  ///
  /// - Parameter prepare: runs on several threads; a `RecordRejected` sets its line aside.
  package func items<Input: Record, Output: Sendable>(
    of input: String?, prepare: @escaping @Sendable (Input) throws -> Output
  ) throws -> () throws -> Item<Output>? {
    let source = try source(input) { (line: RecordLine<Input>) in try prepare(line.record) }
    var waiting: ArraySlice<Item<Output>> = []
    return { [self] in
      while waiting.isEmpty {
        guard let batch = try source.next() else { return nil }
        try note(batch)
        waiting = (batch.outputs.map(Item.record) + batch.rejects.map(Item.reject))[...]
      }
      return waiting.removeFirst()
    }
  }

  package enum Item<Output: Sendable>: Sendable {
    case record(Output)
    case reject(Reject)
  }

  /// Judges the rejects, publishes, and tells the counts.
  ///
  /// - Throws: `RunError` with `data` when too many were rejected.
  package func finish(publish: () throws -> Void) throws {
    try judge()
    try publish()
    try rejects.commit()
    progress.end()
    StandardError.line(countsLine)
  }

  private func forEach<Input: Record, Result: Sendable>(
    _ input: String?, work: @escaping @Sendable (RecordLine<Input>) throws -> Result,
    do consume: ([Result]) throws -> Void
  ) throws {
    let source = try source(input, work: work)
    while let batch = try source.next() {
      try note(batch)
      try consume(batch.outputs)
    }
  }

  private func source<Input: Record, Result: Sendable>(
    _ path: String?, work: @escaping @Sendable (RecordLine<Input>) throws -> Result
  ) throws -> RecordSource<Result> {
    let input = try InputFile(path: path)
    let jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    log.info("reads", metadata: ["input": "\(input.name)", "jobs": "\(jobs)"])
    progress = Progress(stage: stage.rawValue, total: input.size, shown: options.showsProgress)
    return RecordSource(
      input, stage: stage, jobs: jobs,
      longestLine: settings.maxLineBytes, work: work)
  }

  private func note<Result>(_ batch: RecordSource<Result>.Batch) throws {
    read += batch.read
    rejected += batch.rejects.count
    incomplete = incomplete || batch.incomplete
    try rejects.write(batch.rejects)
    for reject in batch.rejects {
      log.debug(
        "rejects", metadata: ["line": "\(reject.line ?? 0)", "reason": "\(reject.reason)"])
    }
    progress.update(records: read, bytes: batch.position)
  }

  private func judge() throws {
    // A share says little over fewer records.
    guard read >= 20, Double(rejected) > settings.maxRejectedShare * Double(read) else { return }
    try rejects.commit()
    throw RunError(
      .data,
      "\(rejected) of \(read) records were rejected, more than pipeline.maxRejectedShare"
        + " = \(settings.maxRejectedShare) allows; see the rejects", counts: countsLine)
  }

  /// `clean in=8 out=8 rejected=0 seconds=0.1`
  private var countsLine: String {
    let seconds = Double(Int(progress.seconds * 1000)) / 1000
    return "\(stage.rawValue) in=\(read) out=\(read - rejected) rejected=\(rejected)"
      + (incomplete ? " incomplete=true" : "") + " seconds=\(seconds)"
  }
}
