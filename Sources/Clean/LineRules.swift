import Language

/// The rows of one table, asked together: most lines match none, and a few looks tell.
struct LineRules: Sendable {
  /// Some rows, in the table's order, and their places in it.
  private struct Part<Patterns: Sendable>: Sendable {
    let places: [Int]
    let patterns: Patterns
  }

  private let rows: [LineRule]
  /// The rows that say how a line begins: most lines are done with at their first letters.
  private let openings: Part<PatternSet>
  /// The rows that look for something anywhere in a line.
  private let searches: Part<PatternSearch>

  init(_ rows: [LineRule]) {
    self.rows = rows
    let opening = rows.indices.filter { rows[$0].saysOpening }
    let other = rows.indices.filter { !rows[$0].saysOpening }
    openings = Part(
      places: opening, patterns: PatternSet(opening.map { rows[$0].pattern }, isAnchored: true))
    searches = Part(places: other, patterns: PatternSearch(other.map { rows[$0].pattern }))
  }

  /// The first row that matches.
  func first(matching line: String) -> LineRule? {
    var line = line
    return line.withUTF8 { utf8 in
      let opening = openings.patterns.first(matching: utf8).map { openings.places[$0] }
      let search = searches.patterns.first(matching: utf8).map { searches.places[$0] }
      guard let first = opening ?? search else { return nil }
      return rows[min(first, search ?? first)]
    }
  }

  /// The first row that matches, and the text of its group.
  func capture(in line: String) -> (rule: LineRule, text: String)? {
    guard let rule = first(matching: line), let text = rule.pattern.groups(in: line)?[1] else {
      return nil
    }
    return (rule, text)
  }
}

extension LineRule {
  /// Whether the pattern begins with certain words or signs, and so fails early on nearly every line.
  fileprivate var saysOpening: Bool {
    guard source.hasPrefix("^"), !isAlternation else { return false }
    let first = source.dropFirst().trimmingPrefix(#/(\((\?(-i)?:)?)*/#)
    return ![".", "[", #"\p"#, #"\*"#, #"\w"#].contains { first.hasPrefix($0) }
  }

  /// Whether the pattern is several with a bar between, of which `^` holds only the first.
  private var isAlternation: Bool {
    var depth = 0
    var isEscaped = false
    for byte in source.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "|") where depth <= 0: return true
      default: break
      }
    }
    return false
  }
}
