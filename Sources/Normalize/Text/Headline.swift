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
    for separator in separators where holds(title, separator) {
      if separator != ": ", let range = title.ranges(of: separator).last,
        names.contains(key(title[range.upperBound...]))
      {
        return SettledText.line(String(title[..<range.lowerBound]))
      }
      if let range = title.ranges(of: separator).first,
        names.contains(key(title[..<range.lowerBound]))
      {
        return SettledText.line(String(title[range.upperBound...]))
      }
    }
    return nil
  }

  /// To the byte: what stands there in other bytes is no separator.
  private static func holds(_ title: String, _ separator: String) -> Bool {
    let separator = Array(separator.utf8)
    let title = Array(title.utf8)
    return title.indices.contains { title[$0...].starts(with: separator) }
  }

  /// Letters and digits alone: "The Evening Post" and "the-evening-post" are one.
  static func key(_ name: some StringProtocol) -> String {
    let folded = NormalForm.fold(String(name))
    var letters: [UInt8] = []
    letters.reserveCapacity(folded.utf8.count)
    for scalar in folded.unicodeScalars where SettledText.isWordPart(scalar) {
      if scalar.isASCII {
        letters.append(UInt8(scalar.value))
      } else {
        letters += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
