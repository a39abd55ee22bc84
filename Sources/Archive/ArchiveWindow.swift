/// The part of an archive's bytes that a reader looks at: filled at its end, dropped at its start.
///
/// It knows where in the file each of its bytes lies: in a packed file, where the member begins that it is from.
struct ArchiveWindow {
  private let stream: ArchiveStream
  private var buffer: [UInt8] = []
  private var start = 0
  /// Where pieces begin in `buffer`, and where in the file they are from.
  private var pieces: [(at: Int, offset: Int)] = []
  private let isPacked: Bool

  init(_ stream: ArchiveStream) {
    self.stream = stream
    isPacked = stream.isPacked
  }

  /// What is in it.
  var bytes: ArraySlice<UInt8> { buffer[start...] }

  /// A part of it, counted from its start.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt8> {
    buffer[start + range.lowerBound..<start + range.upperBound]
  }

  var count: Int { buffer.count - start }

  /// Where in the file the first byte lies.
  var offset: Int {
    guard let piece = pieces.last(where: { $0.at <= start }), count > 0 else {
      return stream.memberStart
    }
    return isPacked ? piece.offset : piece.offset + start - piece.at
  }

  /// Adds more bytes.
  ///
  /// - Returns: false at the file's end.
  mutating func fill() throws -> Bool {
    if start > ArchiveStream.piece { compact() }
    let at = buffer.count
    guard let offset = try stream.read(into: &buffer) else { return false }
    pieces.append((at, offset))
    return true
  }

  /// Fills it to at least so many bytes, if the file has them.
  mutating func fill(to count: Int) throws -> Bool {
    while self.count < count { guard try fill() else { return false } }
    return true
  }

  /// Drops bytes at the start; they are in it.
  mutating func drop(_ count: Int) {
    start += count
    if start == buffer.count { clear() }
  }

  /// Drops bytes at the start, also those that are not in it yet.
  ///
  /// - Returns: false when the file ends before.
  mutating func skip(_ count: Int) throws -> Bool {
    var rest = count
    while rest > self.count {
      rest -= self.count
      clear()
      guard try fill() else { return false }
    }
    drop(rest)
    return true
  }

  mutating func clear() {
    // A window that held a large record gives its memory back.
    if buffer.capacity > 1 << 20 { buffer = [] } else { buffer.removeAll(keepingCapacity: true) }
    start = 0
    pieces.removeAll(keepingCapacity: true)
  }

  /// Where in it a record begins, not counting its first byte: at a line's start or a member's.
  func nextRecord() -> Int? {
    let inLine = Bytes.find([0x0a] + RecordHead.magic, in: bytes).map { $0 + 1 - start }
    let inMember =
      isPacked
      ? pieces.first { $0.at > start && buffer[$0.at...].starts(with: RecordHead.magic) }.map {
        $0.at - start
      }
      : nil
    return [inLine, inMember].compactMap { $0 }.min()
  }

  private mutating func compact() {
    buffer.removeFirst(start)
    let current = pieces.lastIndex { $0.at <= start } ?? 0
    pieces = pieces[current...].map { ($0.at - start, $0.offset) }
    start = 0
  }
}
