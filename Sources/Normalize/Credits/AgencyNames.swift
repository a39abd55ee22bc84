import Gazetteer
import Language

/// The news agencies, by any name that the gazetteer knows, in small print or capitals.
struct AgencyNames: Sendable {
  /// An alternation of all names for a pattern, the longest first; matched with case.
  let alternation: String
  private let canonical: [String: String]
  private let finder: PhraseFinder

  init(_ gazetteer: Gazetteer) {
    self.init(gazetteer.all.filter { $0.type == .agency }.map { ($0.nameEn, $0.names) })
  }

  /// - Parameter agencies: the name to show, and every name in print.
  init(_ agencies: [(shown: String, names: [String])]) {
    var canonical: [String: String] = [:]
    for (shown, names) in agencies {
      for name in names.flatMap({ [$0, $0.uppercased()] }) where canonical[name] == nil {
        canonical[name] = shown
      }
    }
    self.canonical = canonical
    finder = PhraseFinder(canonical.keys)
    alternation = canonical.keys
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      .map { #"\Q"# + $0 + #"\E"# }
      .joined(separator: "|")
  }

  /// Where the names stand in a text that `isWanted` takes there.
  func places(in text: String, where isWanted: (Range<Int>) -> Bool) -> [Range<Int>] {
    finder.places(in: text, where: isWanted)
  }

  /// Whether a text holds any name, be it in a longer word.
  func areNamed(in text: String) -> Bool { finder.matches(text) }

  /// The name to show for a name in print; nil for what is no agency.
  func shown(for name: String) -> String? { canonical[name] }
}
