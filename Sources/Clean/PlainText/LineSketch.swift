/// Counts of a line's signs and words that its `LineShape` does not hold, and what it speaks of.
struct LineSketch {
  /// Sentences that end in the line.
  private(set) var sentences = 0
  private(set) var commas = 0
  private(set) var quotes = 0
  /// Bars, arrows, dashes: what parts the labels of a row.
  private(set) var separators = 0
  private(set) var capitals = 0
  /// Words that begin with a small letter.
  private(set) var smallWords = 0
  private(set) var holdsAddress = false
  /// The beginnings of longer words as numbers, sorted, each once: two lines that share them speak of one thing.
  private(set) var stems: [UInt64] = []

  /// Letters of a word that make its stem; most forms of one word meet in them.
  private static let stemLength = 5
  /// A longer line's stems tell no more.
  private static let mostStems = 400

  /// - Complexity: O(n) in the line.
  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
    stems.sort()
    stems.removeRepetitions()
  }

  private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) {
    let classes = ScalarClass.table
    var stem = Stem()
    var isInWord = false
    var isPending = false
    var last: Unicode.Scalar = " "
    for scalar in UTF8Scalars(utf8) {
      let kind = classes[scalar]
      if kind.contains(.letter) {
        if !isInWord, kind.isDisjoint(with: [.capital, .wide]) { smallWords += 1 }
        if kind.contains(.capital) { capitals += 1 }
        if last == "@" { holdsAddress = true }
        if stems.count < Self.mostStems, kind.contains(.wide), last.value >= 0x2E80 {
          stems.append(UInt64(last.value) << 32 | UInt64(scalar.value))
        }
        stem.add(scalar)
        isInWord = true
      } else {
        if let word = stem.end(), stems.count < Self.mostStems { stems.append(word) }
        isInWord = kind.contains(.digit)
        if kind.contains(.space), isPending { sentences += 1 }
        count(scalar, behind: last)
      }
      if !kind.contains(.closing) {
        isPending = kind.contains(.stop) || scalar == "?" || scalar == "!"
      }
      last = scalar
    }
    if let word = stem.end(), stems.count < Self.mostStems { stems.append(word) }
    if isPending { sentences += 1 }
  }

  @inline(__always)
  private mutating func count(_ scalar: Unicode.Scalar, behind last: Unicode.Scalar) {
    switch scalar {
    case ",", "،", "、", "，", ";": commas += 1
    case "\"", "“", "”", "„", "«", "»", "‘", "「", "」": quotes += 1
    case "|", "›", "→", "·", "•", "–", "—": separators += 1
    case "/":
      separators += 1
      if last == "/" { holdsAddress = true }
    default: break
    }
  }

  /// How many of the stems another line has too.
  ///
  /// - Complexity: O(n) in both.
  func shared(with other: LineSketch) -> Int {
    var count = 0
    var place = 0
    for stem in stems {
      while place < other.stems.count, other.stems[place] < stem { place += 1 }
      if place < other.stems.count, other.stems[place] == stem { count += 1 }
    }
    return count
  }

  /// The beginning of a word while its letters go by.
  private struct Stem {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325
    private var length = 0

    /// The FNV-1a hash of the first letters; see <http://www.isthe.com/chongo/tech/comp/fnv/>.
    @inline(__always)
    mutating func add(_ scalar: Unicode.Scalar) {
      length += 1
      guard length <= LineSketch.stemLength else { return }
      value = (value ^ UInt64(Self.small(scalar.value))) &* 0x100_0000_01B3
    }

    /// Nothing for a word of fewer than four letters, which tells of grammar.
    @inline(__always)
    mutating func end() -> UInt64? {
      guard length > 0 else { return nil }
      let word = length >= 4 ? value : nil
      self = Stem()
      return word
    }

    /// The small letter of a capital of the alphabets that most pages are written in.
    @inline(__always)
    private static func small(_ value: UInt32) -> UInt32 {
      switch value {
      case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
      case 0x400...0x40F: value + 0x50
      default: value
      }
    }
  }
}

extension Array where Element: Equatable {
  /// Leaves the first of equal neighbours.
  fileprivate mutating func removeRepetitions() {
    var last: Element?
    removeAll { element in
      defer { last = element }
      return element == last
    }
  }
}
