/// Fixed phrases that are looked for all at once, to the byte: quicker than a pattern that lists hundreds of them.
package struct PhraseFinder: Sendable {
  /// Whether any phrase begins with two bytes, by their number: hardly a place of a text passes this.
  private let begins: [Beginning]
  /// By a mix of four bytes, whether a phrase may begin with them.
  private let fours: [Bool]
  private let phrases: [UInt16: [[UInt8]]]

  /// - Parameter phrases: each of two bytes at least.
  package init(_ phrases: some Sequence<String>) {
    self.phrases = Dictionary(grouping: phrases.map { Array($0.utf8) }) { phrase in
      Self.key(phrase[0], phrase[1])
    }
    .mapValues { $0.sorted { $0.count > $1.count } }
    var begins = [Beginning](repeating: .none, count: 1 << 16)
    var fours = [Bool](repeating: false, count: 1 << 12)
    for (key, alike) in self.phrases {
      begins[Int(key)] = alike.contains { $0.count < 4 } ? .short : .long
      for phrase in alike where phrase.count >= 4 {
        fours[Self.mixed(UInt32(key), phrase[2], phrase[3])] = true
      }
    }
    self.begins = begins
    self.fours = fours
  }

  /// What begins with two bytes.
  private enum Beginning {
    case none
    /// Phrases of four bytes and more.
    case long
    /// Shorter ones too.
    case short
  }

  /// After Fibonacci hashing (Knuth, TAOCP 6.4).
  @inline(__always)
  private static func mixed(_ key: UInt32, _ third: UInt8, _ fourth: UInt8) -> Int {
    let four = key &<< 16 | UInt32(third) &<< 8 | UInt32(fourth)
    return Int((four &* 0x9E37_79B9) &>> 20)
  }

  /// Whether a phrase stands anywhere in the text, in a word or out of one.
  ///
  /// - Complexity: O(n) in the bytes of the text, times the phrases that begin alike.
  package func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      while let beginning = beginning(in: bytes, from: place) {
        if phrase(in: bytes, at: beginning, where: { _ in true }) != nil { return true }
        place = beginning + 1
      }
      return false
    }
  }

  /// Where phrases stand, as byte ranges, none overlapping another: at each place the longest that is wanted.
  ///
  /// - Complexity: as `matches`.
  package func places(in text: String, where isWanted: (Range<Int>) -> Bool) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [Range<Int>] = []
      var place = 0
      while let beginning = beginning(in: bytes, from: place) {
        let range = phrase(in: bytes, at: beginning, where: isWanted)
        if let range { found.append(range) }
        place = range?.upperBound ?? beginning + 1
      }
      return found
    }
  }

  /// The next place where two bytes are a phrase's first; nearly every byte of a text is passed over here.
  private func beginning(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    begins.withUnsafeBufferPointer { begins in
      guard start < bytes.count else { return nil }
      var place = start &+ 1
      var key = UInt16(bytes[start])
      while place < bytes.count {
        key = key &<< 8 | UInt16(bytes[place])
        switch begins[Int(key)] {
        case .none: break
        case .short: return place &- 1
        case .long:
          if place &+ 2 < bytes.count,
            fours[Self.mixed(UInt32(key), bytes[place &+ 1], bytes[place &+ 2])]
          {
            return place &- 1
          }
        }
        place &+= 1
      }
      return nil
    }
  }

  /// The longest wanted phrase that begins at a place.
  private func phrase(
    in bytes: UnsafeBufferPointer<UInt8>, at place: Int, where isWanted: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    let rest = bytes[place...]
    let alike = phrases[Self.key(bytes[place], bytes[place + 1])] ?? []
    for phrase in alike where rest.starts(with: phrase) {
      let range = place..<place + phrase.count
      if isWanted(range) { return range }
    }
    return nil
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }
}
