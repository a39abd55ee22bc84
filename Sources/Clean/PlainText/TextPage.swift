import Records

/// A page without markup, as lines, each of which is open until a step strikes it or gives it a part to play.
package struct TextPage {
  package struct Line {
    /// In the source, from 1.
    package let number: Int
    /// White space collapsed; never empty.
    package let text: String
    let shape: LineShape
    /// Whether an empty line, or the page's edge, stands before and after it.
    package internal(set) var blankBefore: Bool
    package internal(set) var blankAfter: Bool
    /// White space before it, in bytes.
    let indent: Int
    /// The rule that struck the line.
    package fileprivate(set) var struckBy: String?
    /// The rule that spoke against the line first, also where it was overruled.
    package fileprivate(set) var suspectedBy: String?
    /// What the line is in the body, once that is known.
    package fileprivate(set) var kind: Block.Kind?
    /// How much it speaks for its being article text, where a step has weighed it.
    fileprivate(set) var score: Double?

    /// Neither struck nor placed yet.
    var isOpen: Bool { struckBy == nil && kind == nil }
    /// Stands alone between empty lines.
    var isIsolated: Bool { blankBefore && blankAfter }
  }

  package private(set) var lines: [Line]
  package private(set) var claims: [Claim] = []
  /// The line that holds the headline.
  package private(set) var headline: Int?
  /// The stretch that holds the body, as the rules found it.
  var body = 0..<0

  /// - Complexity: O(n) in the text.
  package init(_ text: String) {
    lines = LineJoiner.lines(of: text)
  }

  /// Sets a line aside. The first rule that strikes a line is the one that is told of.
  mutating func strike(_ index: Int, by rule: String) {
    guard lines[index].struckBy == nil else { return }
    lines[index].struckBy = rule
    lines[index].kind = nil
    if lines[index].suspectedBy == nil { lines[index].suspectedBy = rule }
  }

  mutating func rate(_ index: Int, _ score: Double) { lines[index].score = score }

  /// Takes a line back into the body.
  mutating func acquit(_ index: Int, as kind: Block.Kind) {
    lines[index].struckBy = nil
    lines[index].kind = kind
  }

  mutating func keep(_ index: Int, as kind: Block.Kind) {
    guard lines[index].struckBy == nil else { return }
    lines[index].kind = kind
  }

  mutating func takeHeadline(_ index: Int) {
    headline = index
    claim(.title, lines[index].text, from: index)
  }

  /// Notes what a line says of the article.
  mutating func claim(_ field: Claim.Field, _ value: String, from index: Int) {
    claims.append(Claim(field, value, where: "line \(lines[index].number)"))
  }

  /// The nearest line before `index` that is not struck.
  func kept(before index: Int) -> Int? {
    lines[..<index].lastIndex { $0.struckBy == nil }
  }

  /// The nearest line after `index` that is not struck.
  func kept(after index: Int) -> Int? {
    lines[(index + 1)...].firstIndex { $0.struckBy == nil }
  }
}

/// One step over a page without markup: it strikes lines, or finds out what they are.
package protocol TextStep: Sendable {
  func apply(to page: inout TextPage)
}
