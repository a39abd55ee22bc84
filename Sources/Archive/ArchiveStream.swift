import Glibc

/// The bytes of an archive file in order, unpacked where it is packed, in pieces of bounded size.
///
/// A file is packed when it begins as gzip does; its members are joined. Damage is told once and again until
/// `resynchronize` has found the next member that holds a record.
final class ArchiveStream {
  let path: String
  /// Where the member begins that is being read, or where the next one will; in a plain file, where its next byte lies.
  private(set) var memberStart: Int

  private let descriptor: Int32
  let isPacked: Bool
  private let inflater = Inflater()
  /// Bytes of the file that are not unpacked yet, and where they lie.
  private var input = [UInt8](repeating: 0, count: piece)
  private var unread = 0..<0
  private var output = [UInt8](repeating: 0, count: piece)
  private var position: Int
  private var isInsideMember = false
  private var damage: ArchiveDamage?
  private var isOver = false

  /// The most bytes that one reading adds.
  static let piece = 1 << 16

  /// - Parameter offset: where a record begins.
  /// - Throws: `ArchiveError`.
  init(path: String, from offset: Int = 0) throws {
    self.path = path
    // A FIFO is not waited for.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ArchiveError.system(.open, path) }
    memberStart = offset
    position = offset
    var start: [UInt8] = [0, 0]
    isPacked = pread(descriptor, &start, 2, off_t(offset)) == 2 && start == [0x1f, 0x8b]
  }

  deinit { close(descriptor) }

  /// Adds the next bytes, of one member at most.
  ///
  /// - Returns: where the member begins that they are from, in a plain file where they lie; nil at the end.
  /// - Throws: `ArchiveDamage` for packed data that does not hold; `ArchiveError` when the disk fails.
  func read(into buffer: inout [UInt8]) throws -> Int? {
    if let damage { throw damage }
    if isOver { return nil }
    guard isPacked else { return try readPlain(into: &buffer) }
    while true {
      if unread.isEmpty, try !refill() {
        guard isInsideMember else { return nil }
        throw broken("the packed data is cut short")
      }
      isInsideMember = true
      let member = memberStart
      let step = try unpack(into: &buffer)
      if step.ended {
        inflater.reset()
        isInsideMember = false
        memberStart = position - unread.count
      }
      if step.written > 0 { return member }
    }
  }

  /// Whether it stands at damage, in the member at `memberStart`.
  var isDamaged: Bool { damage != nil }

  /// Goes on at the next member after the damaged one whose data begin as a record does; at the end, if there is none.
  func resynchronize() throws {
    damage = nil
    isInsideMember = false
    inflater.reset()
    var search = memberStart + 1
    while let candidate = try nextMagic(from: search) {
      if try beginsRecord(at: candidate) {
        (memberStart, position, unread) = (candidate, candidate, 0..<0)
        return
      }
      search = candidate + 1
    }
    isOver = true
  }

  private func readPlain(into buffer: inout [UInt8]) throws -> Int? {
    guard try refill() else { return nil }
    buffer += input[unread]
    unread = 0..<0
    defer { memberStart = position }
    return memberStart
  }

  private func unpack(into buffer: inout [UInt8]) throws -> Inflater.Step {
    do throws(Inflater.Broken) {
      let step = try inflater.step(from: input[unread], into: &output)
      buffer += output[..<step.written]
      unread = unread.lowerBound + step.read..<unread.upperBound
      return step
    } catch {
      throw broken("the packed data is damaged: \(error.message)")
    }
  }

  private func broken(_ message: String) -> ArchiveDamage {
    let damage = ArchiveDamage(.record, message)
    self.damage = damage
    return damage
  }

  private func refill() throws -> Bool {
    let count = try fill(&input, at: position)
    position += count
    unread = 0..<count
    return count > 0
  }

  private func fill(_ buffer: inout [UInt8], at offset: Int) throws -> Int {
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw ArchiveError.system(.read, path) }
    }
  }

  /// Where gzip's magic number and its one method stand next.
  private func nextMagic(from offset: Int) throws -> Int? {
    let magic: [UInt8] = [0x1f, 0x8b, 0x08]
    var window = [UInt8](repeating: 0, count: Self.piece)
    var offset = offset
    while true {
      let count = try fill(&window, at: offset)
      guard count >= magic.count else { return nil }
      if let found = Bytes.find(magic, in: window[..<count]) { return offset + found }
      offset += count - (magic.count - 1)
    }
  }

  private func beginsRecord(at offset: Int) throws -> Bool {
    var packed = [UInt8](repeating: 0, count: 512)
    let count = try fill(&packed, at: offset)
    var start = [UInt8](repeating: 0, count: RecordHead.magic.count)
    let step = try? Inflater().step(from: packed[..<count], into: &start)
    return step?.written == start.count && start == RecordHead.magic
  }
}
