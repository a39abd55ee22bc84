import DataFiles
import Language

/// What the words of an element's class and id speak of, as `elements.tsv` and `element-marks.tsv` tell them apart.
struct ElementWords: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// The names, in the order of their bits; a model's data file is written for just these.
  static let names = [
    "share", "navigation", "footer", "comments", "related", "advert", "subscribe", "cookies",
    "tags", "caption", "byline", "date-line", "off-screen", "player", "ticker", "biography",
    "sidebar", "body", "opening", "contents", "box",
  ]

  /// A table of contents.
  static let contents = named("contents")

  private static func named(_ name: String) -> ElementWords {
    ElementWords(rawValue: 1 << names.firstIndex(of: name)!)
  }

  /// How many of them speak against an element: the rows of `elements.tsv`, first before last.
  private static let chrome: UInt64 = (1 << 17) - 1

  /// The first of the names that speak against an element.
  var first: String? {
    let bits = rawValue & Self.chrome
    return bits == 0 ? nil : Self.names[bits.trailingZeroBitCount]
  }

  /// Reads classes and ids.
  struct Reader: Sendable {
    private let words: [ElementWords]
    private let patterns: PatternSet

    /// - Throws: `DataFiles.Missing`, `Pattern.Invalid`.
    init() throws {
      let rules = try ElementRule.all() + ElementRule.marks()
      words = rules.map { rule in
        guard let bit = names.firstIndex(of: rule.name) else {
          preconditionFailure("\(rule.name) is no word of an element")
        }
        return ElementWords(rawValue: 1 << bit)
      }
      patterns = PatternSet(rules.map(\.pattern))
    }

    /// For each element of a page, what its class and id say.
    ///
    /// - Complexity: O(n) in the elements, and in the lengths of the distinct classes.
    func words(of elements: [HTMLPage.Element]) -> [ElementWords] {
      // By a digest, since most elements bear what others bear.
      var known: [Int: ElementWords] = [:]
      return elements.map { element in
        var hasher = Hasher()
        let hasClass = element.node.hash("class", into: &hasher)
        hasher.combine(hasClass)
        guard element.node.hash("id", into: &hasher) || hasClass else { return [] }
        let digest = hasher.finalize()
        if let words = known[digest] { return words }
        var found: ElementWords = []
        for place in ElementRule.withWords(of: element.className, patterns.all(matching:)) {
          found.insert(words[place])
        }
        known[digest] = found
        return found
      }
    }
  }
}
