import Digest
import Foundation

/// Some whole lines of an input, and where they stood.
struct LineChunk: Sendable {
  struct Line: Sendable {
    /// Into `bytes`; the LF is not in it.
    var range: Range<Int>
    /// From 1.
    var number: Int
    /// Of the line's first byte in the input, from 0.
    var offset: Int
    /// False for the last line of an input that does not end in LF.
    var terminated = true
    /// Set when the line was longer than allowed: its digest stands for it, and `range` is empty.
    var tooLong: String?
  }

  var bytes: [UInt8]
  var lines: [Line]
  /// How many bytes of the input have been read with this chunk.
  var readSoFar: Int
}

/// Reads an input in large pieces and cuts it at 0x0A, nowhere else: U+2028 and lone CR are legal inside a record.
///
/// Memory is bounded by `longest`, whatever comes.
struct LineReader {
  /// Fits the pipe buffers and caches of the machines that Dateline was measured on; larger pieces gain nothing.
  static let piece = 1 << 18

  private let input: InputFile
  private let longest: Int
  private var carry: [UInt8] = []
  private var lineNumber = 0
  /// Of the first byte of `carry` in the input.
  private var offset = 0
  private var ended = false
  /// Digest and length of a line that is being thrown away.
  private var discarding: (digest: SHA256, length: Int)?

  init(_ input: InputFile, longest: Int) {
    self.input = input
    self.longest = longest
  }

  /// The next whole lines, nil at the end of the input.
  ///
  /// - Throws: `RunError` when the input cannot be read.
  mutating func next() throws -> LineChunk? {
    while !ended {
      let fresh = try read()
      if fresh.isEmpty { ended = true }
      if let chunk = cut(fresh) { return chunk }
    }
    return nil
  }

  private func read() throws -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
        let got = Foundation.read(input.descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == 0 { return bytes }
      guard failure == EINTR else {
        throw RunError.system(.inputOutput, "cannot read \(input.name)", errno: failure)
      }
    }
  }

  /// What is whole once `fresh` has come; no bytes means the input's end.
  private mutating func cut(_ fresh: [UInt8]) -> LineChunk? {
    var fresh = fresh[...]
    var lines: [LineChunk.Line] = []
    if let (digest, length) = discarding {
      let end = fresh.firstIndex(of: 0x0A) ?? fresh.endIndex
      fresh[..<end].withUnsafeBytes { digest.update($0) }
      discarding = (digest, length + end)
      guard end < fresh.endIndex || ended else { return nil }
      lines.append(giveUp(terminated: end < fresh.endIndex))
      fresh = fresh[min(end + 1, fresh.endIndex)...]
    }

    let scanFrom = carry.count
    var bytes = carry
    bytes.append(contentsOf: fresh)
    carry = []
    var start = 0
    var position = scanFrom
    bytes.withUnsafeBytes { buffer in
      while position < buffer.count,
        let found = memchr(buffer.baseAddress! + position, 0x0A, buffer.count - position)
      {
        let end = UnsafeRawPointer(found) - buffer.baseAddress!
        lines.append(line(start..<end))
        start = end + 1
        position = start
      }
    }
    if start < bytes.count {
      if ended {
        var last = line(start..<bytes.count)
        last.terminated = false
        lines.append(last)
      } else {
        keep(Array(bytes[start...]))
      }
    }
    guard !lines.isEmpty else { return nil }
    return LineChunk(
      bytes: bytes, lines: lines, readSoFar: offset + carry.count + (discarding?.length ?? 0))
  }

  private mutating func line(_ range: Range<Int>) -> LineChunk.Line {
    lineNumber += 1
    defer { offset += range.count + 1 }
    return LineChunk.Line(range: range, number: lineNumber, offset: offset)
  }

  private mutating func keep(_ rest: [UInt8]) {
    guard rest.count > longest else {
      carry = rest
      return
    }
    let digest = SHA256()
    rest.withUnsafeBytes { digest.update($0) }
    discarding = (digest, rest.count)
  }

  private mutating func giveUp(terminated: Bool) -> LineChunk.Line {
    guard let (digest, length) = discarding else {
      preconditionFailure("no line is being given up")
    }
    discarding = nil
    lineNumber += 1
    defer { offset += length + 1 }
    return LineChunk.Line(
      range: 0..<0, number: lineNumber, offset: offset, terminated: terminated,
      tooLong: digest.finish())
  }
}
