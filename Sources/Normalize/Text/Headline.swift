import Language

/// The article's own headline: what a page prints as its title, without the site's name at either end.
enum Headline {
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " / ", " • ", " · ", " » ", ": ",
  ]

  private static let finder = PhraseFinder(separators)

  /// - Parameter site: the site's name and hosts, as far as they are known.
  /// - Returns: nil where nothing is left.
  static func tidy(_ printed: String?, site: [String]) -> String? {
    guard let printed else { return nil }
    var title = SettledText.line(printed)
    let names = Set(site.map(key).filter { !$0.isEmpty })
    // Once at either end, and once more for a page that repeats it; no more, or a hostile title takes forever.
    for _ in 0..<3 where !names.isEmpty {
      guard let shorter = withoutSite(title, names) else { break }
      title = shorter
    }
    return title.isEmpty ? nil : title
  }

  /// - Returns: nil when neither end is the site's name.
  private static func withoutSite(_ title: String, _ names: Set<String>) -> String? {
    guard finder.matches(title) else { return nil }
    var title = title
    title.makeContiguousUTF8()
    for separator in separators {
      let places = places(of: separator, in: title)
      guard let first = places.first, let last = places.last else { continue }
      if separator != ": ", names.contains(key(title[last.upperBound...])) {
        return SettledText.line(String(title[..<last.lowerBound]))
      }
      if names.contains(key(title[..<first.lowerBound])) {
        return SettledText.line(String(title[first.upperBound...]))
      }
    }
    return nil
  }

  /// Where a separator stands as whole characters; an accent on its last space makes it another.
  private static func places(of separator: String, in title: String) -> [Range<String.Index>] {
    let wanted = Array(separator.utf8)
    let (starts, isPlain) = title.utf8.withContiguousStorageIfAvailable { bytes in
      (places(of: wanted, in: bytes), areCharacters(bytes))
    }!
    if starts.isEmpty { return [] }
    guard isPlain else { return title.ranges(of: separator) }
    return starts.map { start in
      let start = title.utf8.index(title.startIndex, offsetBy: start)
      return start..<title.utf8.index(start, offsetBy: wanted.count)
    }
  }

  /// None overlaps another.
  private static func places(
    of separator: [UInt8], in title: UnsafeBufferPointer<UInt8>
  ) -> [Int] {
    var found: [Int] = []
    var place = 0
    while place &+ separator.count <= title.count {
      if title[place] == separator[0], title[place...].starts(with: separator) {
        found.append(place)
        place &+= separator.count
      } else {
        place &+= 1
      }
    }
    return found
  }

  /// Whether every code point is surely a character of its own: in Latin, Cyrillic and the common dashes and quotation marks.
  private static func areCharacters(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
    title.indices.allSatisfy { place in
      switch title[place] {
      case 0x20..<0xcc, 0xd0, 0xd1: true
      // U+2010 to U+2027.
      case 0xe2: title[place + 1] == 0x80 && (0x90...0xa7).contains(title[place + 2])
      default: false
      }
    }
  }

  /// Letters and digits alone: "The Evening Post" and "the-evening-post" are one.
  static func key(_ name: some StringProtocol) -> String {
    let folded = NormalForm.foldedBytes(String(name))
    return String(unsafeUninitializedCapacity: folded.count) { letters in
      folded.withUnsafeBufferPointer { folded in
        var (place, count) = (0, 0)
        while place < folded.count {
          let byte = folded[place]
          let length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
          if isWordPart(folded, at: place, length) {
            for offset in 0..<length { letters[count + offset] = folded[place + offset] }
            count += length
          }
          place += length
        }
        return count
      }
    }
  }

  private static func isWordPart(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ length: Int
  ) -> Bool {
    switch bytes[place] {
    case 0..<0x80: SettledText.isWordPart(Unicode.Scalar(bytes[place]))
    // U+0400 to U+047F.
    case 0xd0, 0xd1: true
    default:
      String(decoding: bytes[place..<place + length], as: UTF8.self).unicodeScalars.first
        .map(SettledText.isWordPart) ?? false
    }
  }
}
