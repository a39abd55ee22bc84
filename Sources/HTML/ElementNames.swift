/// A name of at most 16 bytes in lower case, in two words: hashed and compared as numbers.
struct ShortName: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Nil for a longer name.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard name.count <= 16 else { return nil }
    for place in 0..<min(8, name.count) {
      low |= UInt64(name[place].lowercased) << UInt64(8 * place)
    }
    for place in 8..<max(8, name.count) {
      high |= UInt64(name[place].lowercased) << UInt64(8 * place - 64)
    }
  }

  /// Multiplicative hashing; Knuth, The Art of Computer Programming 3, 6.4.
  func hash(bits: UInt64) -> Int {
    Int(((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}

/// The elements of one document: each name has a number, from 0; those of HTML the same in all documents.
struct ElementNames {
  /// Numbers of names that HTML does not know, in lower case.
  private var others: [String: Int] = [:]
  private var otherNames: [String] = []

  /// How many numbers there are.
  var count: Int { Self.known.count + otherNames.count }

  /// The number of a name in letters of either case.
  ///
  /// - Complexity: O(n) in the bytes of the name.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    if let number = Self.table.number(of: name) { return number }
    let written = String(decoding: name.lazy.map(\.lowercased), as: UTF8.self)
    if let number = others[written] { return number }
    let number = count
    others[written] = number
    otherNames.append(written)
    return number
  }

  func name(of number: Int) -> String {
    number < Self.known.count ? Self.known[number].name : otherNames[number - Self.known.count]
  }

  func tag(of number: Int) -> HTMLTag {
    number < Self.known.count ? Self.known[number].tag : .other
  }

  func traits(of number: Int) -> ElementTraits {
    number < Self.known.count ? Self.known[number].traits : []
  }

  // MARK: What is known before the page is read

  private struct Known: Sendable {
    let name: String
    let tag: HTMLTag
    let traits: ElementTraits
  }

  private static let known: [Known] = {
    let tags = Dictionary(uniqueKeysWithValues: HTMLTag.allCases.map { ("\($0)", $0) })
    let names = HTMLTag.allCases.filter { $0 != .other }.map { "\($0)" }
    let more = Set(ElementTraits.names.flatMap(\.value)).subtracting(names).sorted()
    return (names + more).map { name in
      let traits = ElementTraits.names.filter { $0.value.contains(name) }.map(\.key)
      return Known(
        name: name, tag: tags[name] ?? .other, traits: ElementTraits(traits))
    }
  }()

  private static let table = NumberTable(known.map(\.name))
}

/// Numbers of names, found without a copy of the name: a hash table with open places, half empty.
private struct NumberTable: Sendable {
  private static let bits: UInt64 = 9
  private var slots: [(name: ShortName, number: Int)?]

  init(_ names: [String]) {
    slots = Array(repeating: nil, count: 1 << Self.bits)
    precondition(2 * names.count < slots.count)
    for (number, name) in names.enumerated() {
      guard let short = Array(name.utf8).withUnsafeBufferPointer({ ShortName($0) }) else {
        preconditionFailure("\(name) is longer than HTML's names are")
      }
      slots[place(of: short)] = (short, number)
    }
  }

  func number(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    ShortName(name).flatMap { slots[place(of: $0)]?.number }
  }

  /// Where a name stands, or where it would.
  private func place(of name: ShortName) -> Int {
    var place = name.hash(bits: Self.bits)
    while let taken = slots[place], taken.name != name { place = (place + 1) & (slots.count - 1) }
    return place
  }
}

// Plain comparisons: a range's `~=` is a call each time.
extension UInt8 {
  var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// HTML's white space.
  var isHTMLSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D && self != 0x0B }
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
