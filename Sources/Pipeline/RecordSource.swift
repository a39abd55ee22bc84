import JSON
import Records
import Synchronization

/// The records of an input, decoded and worked on by several threads, handed on in input order.
final class RecordSource<Output: Sendable>: Sendable {
  /// What one chunk of lines became.
  struct Batch: Sendable {
    var outputs: [Output] = []
    var rejects: [Reject] = []
    var read = 0
    /// The input's last line was cut in the middle.
    var incomplete = false
    /// Bytes of the input read so far.
    var position = 0
  }

  private let map: OrderedMap<LineChunk, Batch>

  /// - Parameter work: what to make of a record; a `RecordRejected` sets its line aside.
  init<R: Record>(
    _ input: InputFile, stage: StageName, jobs: Int, longestLine: Int,
    work: @escaping @Sendable (RecordLine<R>) throws -> Output
  ) {
    let reader = Mutex(
      LineReader(input, longest: longestLine))
    let lines = LineWork(stage: stage, input: input.name, work: work)
    map = OrderedMap(jobs: jobs) {
      try reader.withLock { try $0.next() }
    } transform: {
      try lines.batch($0)
    }
  }

  /// The next batch, nil at the end.
  func next() throws -> Batch? { try map.next() }
}

/// What happens to one line after the other.
private struct LineWork<R: Record, Output: Sendable>: Sendable {
  let stage: StageName
  let input: String
  let work: @Sendable (RecordLine<R>) throws -> Output

  func batch(_ chunk: LineChunk) throws -> RecordSource<Output>.Batch {
    let reader = JSONReader()
    var batch = RecordSource<Output>.Batch(position: chunk.readSoFar)
    for line in chunk.lines {
      let text = chunk.bytes[line.range]
      if line.tooLong == nil, text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        continue
      }
      batch.read += 1
      do {
        try checkForm(line, text)
        let record = try text.withUnsafeBytes { try reader.record(R.self, from: $0) }
        do {
          batch.outputs.append(try work(record))
        } catch let rejected as RecordRejected {
          reject(rejected, line, text, id: record.record.id, into: &batch)
        }
      } catch let error as JSONError {
        if error.code == .newerSchema {
          throw RunError(.data, "\(input), line \(line.number): \(error.message)")
        }
        let cut = !line.terminated && error.code == .malformed
        batch.incomplete = cut
        let rejected =
          cut
          ? RecordRejected("truncated", "the last line has no end: whoever wrote it was stopped")
          : RecordRejected(error.code.rawValue, error.message)
        reject(rejected, line, text, id: nil, into: &batch)
      } catch let rejected as RecordRejected {
        reject(rejected, line, text, id: nil, into: &batch)
      }
    }
    return batch
  }

  /// What is wrong with a line before it is read as JSON.
  private func checkForm(_ line: LineChunk.Line, _ text: ArraySlice<UInt8>) throws {
    if line.tooLong != nil {
      throw RecordRejected("too_long", "the line is longer than maxLineBytes")
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw RecordRejected("bom", "the line begins with a byte order mark; records are plain UTF-8")
    }
    if text.last == 0x0D {
      throw RecordRejected("carriage_return", "the line ends in CR LF; records end in LF alone")
    }
  }

  private func reject(
    _ rejected: RecordRejected, _ line: LineChunk.Line, _ text: ArraySlice<UInt8>, id: String?,
    into batch: inout RecordSource<Output>.Batch
  ) {
    batch.rejects.append(
      Reject(
        stage: stage.rawValue, reason: rejected.reason, message: rejected.message, input: input,
        line: line.number, byte: line.offset, id: id,
        record: line.tooLong.map { "sha256:" + $0 } ?? RejectWriter.payload(text)))
  }
}
