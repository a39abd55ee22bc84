/// A half-open range of an article's text, counted in Unicode code points: what SQLite's `substr` and Python's slices
/// count.
package struct TextSpan: Codable, Hashable, Comparable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  package var range: Range<Int> { start..<end }
  package var count: Int { end - start }

  package func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  package func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
