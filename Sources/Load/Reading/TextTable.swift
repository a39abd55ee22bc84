/// Rows in columns for a terminal, the heading underlined.
package struct TextTable: Sendable {
  /// A longer cell is cut, in characters: what stands behind it must stay in sight.
  private static let widest = 60

  package let text: String

  /// - Parameter rows: the heading first; nil shows as nothing.
  /// - Complexity: O(n) in the cells.
  package init(_ rows: [[String?]]) {
    let cells = rows.map { $0.map { Self.cell($0 ?? "") } }
    let widths = (cells.first ?? []).indices.map { column in
      cells.map { $0[column].count }.max() ?? 0
    }
    var lines = cells.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ").trimmedEnd
    }
    if !lines.isEmpty {
      lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
    }
    text = lines.map { $0 + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let line = TerminalText.safe(text).replacing("\n", with: " ")
    return line.count <= widest ? line : line.prefix(widest - 1) + "…"
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
