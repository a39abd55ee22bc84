/// Strikes rows of prices: an optional code, a number, its change.
///
/// Spares a sentence with numbers, since that has more than two words, and a heading such as "Version 2.1", which has
/// neither a code, a currency's sign, a change nor a second number.
struct MarketTickers: TextStep {
  func apply(to page: inout TextPage) {
    for index in page.lines.indices
    where page.lines[index].isOpen && Self.isTicker(page.lines[index].text) {
      page.strike(index, by: "market-ticker")
    }
  }

  /// - Complexity: O(n) in the line, of which only the first 80 bytes count.
  static func isTicker(_ line: String) -> Bool {
    guard line.utf8.count <= 80, line.utf8.contains(where: { (48...57).contains($0) }) else {
      return false
    }
    var words = 0
    var decimals = 0
    var signs = 0
    for token in line.split(separator: " ") {
      let scalars = token.unicodeScalars
      let digits = scalars.count { ("0"..."9").contains($0) }
      let letters = scalars.count { $0.isLetter }
      let currency = scalars.contains { $0.properties.generalCategory == .currencySymbol }
      if currency { signs += 1 }
      if digits == 0 {
        if letters > 0 {
          guard letters <= 8 else { return false }
          words += 1
          if letters <= 5, scalars.allSatisfy({ ("A"..."Z").contains($0) }) { signs += 1 }
        } else if scalars.contains(where: { arrows.contains($0) }) {
          signs += 1
        }
        continue
      }
      guard letters <= 3 else { return false }
      let isChange =
        scalars.first.map { "+-−–▲▼(".unicodeScalars.contains($0) } ?? false
        || scalars.contains("%")
      if isChange { signs += 1 }
      if scalars.contains(where: { $0 == "." || $0 == "," }) { decimals += 1 }
    }
    if line.hasSuffix("."), words > 0 { return false }
    return words <= 2 && decimals >= 1 && signs + decimals >= 2
  }

  private static let arrows: Set<Unicode.Scalar> = ["▲", "▼", "↑", "↓", "△", "▽"]
}
