import Foundation

/// Bytes in one piece of memory that grows, for loops that add to it millions of times.
package struct ByteBuffer: ~Copyable {
  @usableFromInline package private(set) var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  @usableFromInline package private(set) var count = 0

  package init(capacity: Int = 64) {
    self.capacity = max(64, capacity)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    memory[count] = byte
    count += 1
  }

  /// - Parameter run: bytes of another buffer, not of this one.
  package mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    guard let start = run.baseAddress else { return }
    if run.count > capacity - count { grow(by: run.count) }
    (memory + count).update(from: start, count: run.count)
    count += run.count
  }

  package mutating func append(repeating byte: UInt8, count times: Int) {
    if times > capacity - count { grow(by: times) }
    (memory + count).update(repeating: byte, count: times)
    count += times
  }

  /// Forgets the bytes and keeps the memory.
  package mutating func removeAll() { count = 0 }

  /// Reads the bytes, which are valid while `body` runs.
  @inlinable
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: memory, count: count))
  }

  /// Changes the bytes in place; what is kept are as many of the first as `body` says.
  package mutating func update(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    count = body(UnsafeMutableBufferPointer(start: memory, count: count))
  }

  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Some of the bytes, without a copy.
  package func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  /// Where a byte stands next at or after `start`.
  package func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let found = memchr(baseAddress! + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress!)
  }

  /// Where other bytes stand next at or after `start`.
  ///
  /// - Complexity: O(n) in the bytes times those of the others.
  package func place(of others: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = others.first else { return start }
    var start = start
    while let at = place(of: first, from: start), others.count <= count - at {
      if memcmp(baseAddress! + at, others.baseAddress!, others.count) == 0 { return at }
      start = at + 1
    }
    return nil
  }

  package func place(of text: StaticString, from start: Int) -> Int? {
    place(
      of: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), from: start)
  }

  package func has(_ text: StaticString, at place: Int) -> Bool {
    count - place >= text.utf8CodeUnitCount
      && memcmp(baseAddress! + place, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  package func holds(_ text: StaticString) -> Bool { place(of: text, from: 0) != nil }
}

extension String {
  /// Whether another text's bytes stand in this one's: no locale, no equivalence, and so a hundred times as fast.
  ///
  /// - Complexity: O(n) in both.
  package func holds(_ text: String) -> Bool {
    var (whole, part) = (self, text)
    return whole.withUTF8 { whole in part.withUTF8 { whole.place(of: $0, from: 0) != nil } }
  }
}
