import DataFiles
import Language

/// Takes the authors' names out of a printed byline: "By Anna Belova and Peter Hale, Political Editor".
struct BylineReader: Sendable {
  /// One row of the table.
  struct Rule: Sendable {
    enum Use: String { case label, tail, role }
    let use: Use
    let pattern: Pattern
    let strikes: String
    let spares: String
  }

  /// No article has more authors; what a longer line holds is something else.
  private static let mostNames = 40

  let rules: [Rule]
  private let agencies: AgencyNames
  private let separator: Pattern

  /// - Throws: `DataFiles.Missing`, `Pattern.Invalid`.
  init(agencies: AgencyNames) throws {
    self.agencies = agencies
    separator = try Pattern(#"\s*[,;/|]\s*(?:(?:and|und|и) )?|\s+(?:(?i:and)|&|и|und|et|y) "#)
    rules = try DataFiles.table("Data/byline-labels.tsv", of: "Normalize").map { cells in
      guard let use = Rule.Use(rawValue: cells[0]) else {
        preconditionFailure("byline-labels.tsv: \(cells[0]) is no use")
      }
      return Rule(
        use: use, pattern: try Pattern(cells[1]), strikes: cells[2], spares: cells[3])
    }
  }

  /// The names, in print's order, each once.
  func names(in byline: String, siteName: String?) -> [String] {
    let line = cut(.label, from: SettledText.line(byline))
    var seen: Set<String> = []
    return Self.split(line, by: separator).prefix(Self.mostNames)
      .map { cut(.tail, from: cut(.label, from: $0)) }
      .filter { isName($0, siteName: siteName) && seen.insert(NormalForm.fold($0)).inserted }
  }

  /// The agency that signs in an author's place: "Reuters".
  func agency(in byline: String) -> String? {
    let line = cut(.label, from: SettledText.line(byline))
    return Self.split(line, by: separator).lazy.compactMap { agencies.shown(for: $0) }.first
  }

  private func isName(_ text: String, siteName: String?) -> Bool {
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), text.unicodeScalars.count >= 3,
      words[0].first?.isUppercase ?? false, agencies.shown(for: text) == nil,
      NormalForm.fold(text) != siteName.map(NormalForm.fold)
    else { return false }
    return !rules.contains { $0.use == .role && $0.pattern.matches(text) }
  }

  private func cut(_ use: Rule.Use, from text: String) -> String {
    var text = text
    for rule in rules where rule.use == use {
      guard let match = rule.pattern.firstMatch(in: text) else { continue }
      var bytes = Array(text.utf8)
      bytes.removeSubrange(match.range)
      text = SettledText.line(String(decoding: bytes, as: UTF8.self))
    }
    return text
  }

  private static func split(_ text: String, by separator: Pattern) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    for match in separator.allMatches(in: text) where match.range.lowerBound >= start {
      parts.append(String(decoding: bytes[start..<match.range.lowerBound], as: UTF8.self))
      start = match.range.upperBound
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts.map(SettledText.line).filter { !$0.isEmpty }
  }
}
