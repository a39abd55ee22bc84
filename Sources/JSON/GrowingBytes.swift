/// Bytes that grow at their end, in memory that is filled ahead of them: what is added is copied, and nothing else done.
struct GrowingBytes {
  /// As long as it has room; what lies behind `count` means nothing.
  private var room: [UInt8]
  private(set) var count = 0

  /// - Parameter capacity: so many bytes are added without growing.
  init(capacity: Int = 1024) {
    room = Self.room(capacity)
  }

  var bytes: [UInt8] { Array(room[..<count]) }

  /// The bytes themselves, not a copy; nothing is left here.
  mutating func take() -> [UInt8] {
    room.removeLast(room.count - count)
    defer { self = GrowingBytes(capacity: 0) }
    return room
  }

  var last: UInt8? { count > 0 ? room[count - 1] : nil }

  mutating func append(_ byte: UInt8) {
    add(1) { $0.pointee = byte }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count) {
      UnsafeMutableRawBufferPointer(start: $0, count: bytes.count).copyMemory(from: bytes)
    }
  }

  /// Lets `fill` write the next `length` bytes, all of them: what belongs together is best added at once.
  @inline(__always)
  mutating func add(_ length: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    guard length > 0 else { return }
    reserve(length)
    room.withUnsafeMutableBufferPointer { [count] in fill($0.baseAddress! + count) }
    count += length
  }

  /// Bytes of any value: each is written before it is read.
  private static func room(_ capacity: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: capacity) { $1 = capacity }
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > room.count { grow(to: count + more) }
  }

  @inline(never)
  private mutating func grow(to least: Int) {
    var larger = Self.room(max(least, 2 * room.count))
    larger.withUnsafeMutableBytes { target in
      room.withUnsafeBytes {
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
    }
    room = larger
  }
}
