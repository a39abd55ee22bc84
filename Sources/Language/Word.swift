/// A folded word as the tables know it: a number of 64 bits that stands for its letters.
///
/// Tables are asked for every word of a text, and most know nothing of it. Asked by this number, a look-up is one place in
/// memory and counts no references, where a string would be hashed and compared by Unicode's canonical equivalence, which
/// folded words need not.
///
/// No two words of one length up to eight bytes share a number. Of 10^9 others two share one with a chance of 3 %, and no table
/// holds a thousandth of that.
public struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  public let bits: UInt64

  /// - Complexity: O(n) in the bytes, eight at a time.
  @inlinable public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var hash = Self.mixed(UInt64(truncatingIfNeeded: bytes.count))
    var place = 0
    while place &+ 8 <= bytes.count {
      let piece = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(
        fromByteOffset: place, as: UInt64.self)
      hash = Self.mixed(hash ^ UInt64(littleEndian: piece))
      place &+= 8
    }
    if place < bytes.count { hash = Self.mixed(hash ^ Self.tail(of: bytes, from: place)) }
    bits = hash
  }

  /// The last bytes, seven at most, as one number, the first of them on top. They are read in pieces that may overlap.
  @inlinable @inline(__always) static func tail(
    of bytes: UnsafeBufferPointer<UInt8>, from place: Int
  ) -> UInt64 {
    let count = bytes.count &- place
    let start = UnsafeRawPointer(bytes.baseAddress! + place)
    if place >= 8 {
      let last = (start + count - 8).loadUnaligned(as: UInt64.self)
      return UInt64(bigEndian: last) & (1 &<< UInt64(8 &* count) &- 1)
    }
    if count >= 4 {
      let first = UInt32(bigEndian: start.loadUnaligned(as: UInt32.self))
      let last = UInt32(bigEndian: (start + count - 4).loadUnaligned(as: UInt32.self))
      return UInt64(first) &<< UInt64(8 &* (count &- 4)) | UInt64(last)
    }
    let (middle, last) = (count / 2, count &- 1)
    return UInt64(bytes[place]) &<< UInt64(8 &* last)
      | UInt64(bytes[place &+ middle]) &<< UInt64(8 &* (last &- middle))
      | UInt64(bytes[place &+ last])
  }

  @inlinable public init(_ word: String) {
    var word = word
    self = word.withUTF8 { Word(utf8: $0) }
  }

  /// What a text is when folded, of which no string is made.
  package init(folding text: String) {
    var word: Word = ""
    NormalForm.withFolded(text) { word = Word(utf8: $0) }
    self = word
  }

  // Always inlined, so that the compiler works out the number of a literal.
  @inlinable @inline(__always) public init(stringLiteral word: StaticString) {
    self = word.withUTF8Buffer { Word(utf8: $0) }
  }

  /// Two words that follow each other.
  @inlinable public init(_ first: Word, _ second: Word) {
    bits = Self.mixed(Self.mixed(first.bits) &+ second.bits)
  }

  /// Every bit of a number, spread over all of them; no two numbers become one. The multiplier is that of D. Knuth's Fibonacci
  /// hashing (The Art of Computer Programming, 6.4): 2^64 through the golden ratio.
  @inlinable static func mixed(_ number: UInt64) -> UInt64 {
    let product = (number ^ number &>> 32) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product &>> 29
  }

  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}
