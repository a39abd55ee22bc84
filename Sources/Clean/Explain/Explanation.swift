import Records

/// One page told to a person: what was kept or struck, by which rule, with what score, and what the page says of itself.
package struct Explanation {
  /// One visible line or block.
  struct Row {
    /// In the source, from 1.
    let line: Int
    /// What a scoring step gave it; nil where no step did.
    let score: Double?
    /// `kept`, `headline`, or the rule that struck it.
    let verdict: String
    /// The rule that spoke against a block that was kept all the same.
    var suspicion: String?
    let kind: Block.Kind?
    let text: String

    var isKept: Bool { verdict == Self.kept }
    static let kept = "kept"
  }

  /// Rows under a title of their own: the page, and the text that its data hold.
  struct Part {
    let title: String
    let rows: [Row]
  }

  /// Why the page is no article, where it is none.
  var reject: RecordRejected?
  let printed: Printed
  let canonicalUrl: String?
  let flags: [RawArticle.Flag]
  let claims: [Claim]
  /// Where the body was looked for: `div#story (line 30)`.
  let container: String?
  let parts: [Part]

  /// Whole, with a line feed at its end.
  package var text: String {
    var lines: [String] = []
    if let reject { lines.append("rejected as \(reject.reason): \(reject.message)") }
    let rows = parts.flatMap(\.rows)
    let kept = rows.filter(\.isKept)
    let words = kept.reduce(0) { $0 + LineShape($1.text).words }
    lines.append(
      "kept \(kept.count) blocks of \(words) words, struck \(rows.count - kept.count)"
        + (container.map { "; body in \($0)" } ?? ""))
    if !flags.isEmpty { lines.append("flags: " + flags.map(\.rawValue).joined(separator: ", ")) }
    lines += ClaimLines(claims: claims, printed: printed, canonicalUrl: canonicalUrl).lines
    for part in parts {
      lines += ["", part.title] + Self.table(part.rows)
    }
    return lines.map { $0.safe(0) + "\n" }.joined()
  }

  private static func table(_ rows: [Row]) -> [String] {
    let hasScores = rows.contains { $0.score != nil }
    let cells = rows.map { row in
      [
        String(row.line), row.score.map(number) ?? "",
        row.verdict + (row.suspicion.map { ", not \($0)" } ?? ""), row.kind?.rawValue ?? "",
        row.text.safe(80),
      ]
    }
    let header = ["line", "score", "verdict", "kind", "text"]
    return Columns.lines([header] + cells, leavingOut: hasScores ? [] : [1], right: [0, 1])
  }

  /// With two decimals.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
      + (digits.count < 2 ? "0" : "") + digits
  }
}

/// What a page says of itself, field by field, and which of it was chosen.
struct ClaimLines {
  let claims: [Claim]
  let printed: Printed
  let canonicalUrl: String?

  var lines: [String] {
    let fields: [(Claim.Field, String, String?)] = [
      (.title, "title", printed.title), (.byline, "byline", printed.byline),
      (.published, "published", printed.published), (.modified, "modified", printed.modified),
      (.lang, "language", printed.lang), (.siteName, "site name", printed.siteName),
      (.canonicalUrl, "address", canonicalUrl), (.section, "section", printed.section),
      (.description, "description", printed.description), (.body, "body", nil),
    ]
    return fields.flatMap { field, name, chosen in lines(of: field, name, chosen) }
  }

  private func lines(of field: Claim.Field, _ name: String, _ chosen: String?) -> [String] {
    let candidates = claims.filter { $0.field == field }
    guard !candidates.isEmpty || chosen != nil else { return [] }
    // The printed headline is the last claim of a title, and is believed before what the markup says.
    let place =
      field == .title
      ? candidates.lastIndex { $0.value == chosen } : candidates.firstIndex { $0.value == chosen }
    var rows = candidates.enumerated().map { index, claim in
      let isChosen = index == place
      return [
        isChosen ? "→" : "", claim.value.safe(80),
        claim.where.safe(60) + (isChosen ? why(candidates.count) : ""),
      ]
    }
    if place == nil, let chosen {
      rows.insert(["→", chosen.safe(80), "made from the claims below"], at: 0)
    }
    return [name] + Columns.lines(rows, leavingOut: [], right: []).map { "  " + $0 }
  }

  private func why(_ candidates: Int) -> String {
    candidates == 1 ? ", the only claim" : ", trusted before the others"
  }
}

/// Cells under each other.
enum Columns {
  static func lines(_ rows: [[String]], leavingOut hidden: Set<Int>, right: Set<Int>) -> [String] {
    guard let first = rows.first else { return [] }
    let shown = first.indices.filter { !hidden.contains($0) }
    let widths = first.indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return rows.map { row in
      let cells = shown.map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].unicodeScalars.count)
        return right.contains(column) ? gap + row[column] : row[column] + gap
      }
      return cells.joined(separator: "  ").trimmedEnd
    }
  }
}

extension String {
  /// On one line, with nothing in it that a terminal would obey, cut to so many code points (0: not cut).
  fileprivate func safe(_ most: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      count += 1
      if most > 0, count > most {
        scalars.append("…")
        break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: scalars.append("·")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  fileprivate var trimmedEnd: String {
    var scalars = unicodeScalars[...]
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
