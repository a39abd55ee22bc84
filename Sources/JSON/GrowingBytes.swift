/// Bytes that grow at their end, in memory of their own: what is added is copied, and nothing else done. An array would ask
/// each time whether it is the only one to have its memory.
struct GrowingBytes: ~Copyable {
  /// What lies behind `count` means nothing.
  private var room: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// - Parameter capacity: so many bytes are added without growing.
  init(capacity: Int = 1024) {
    self.capacity = capacity
    room = .allocate(capacity: capacity)
  }

  deinit { room.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: room, count: count)) }

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
    reserve(length)
    fill(room + count)
    count += length
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  @inline(never)
  private mutating func grow(to least: Int) {
    capacity = max(least, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: room, count: count)
    room.deallocate()
    room = larger
  }
}
