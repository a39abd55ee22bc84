import Records

extension Array {
  /// Sorted as the text goes; of one span the first stays first. Most lists come so, and are given back as they are.
  ///
  /// - Complexity: O(n) for those, else O(n log n).
  func inTextOrder(_ span: (Element) -> TextSpan) -> [Element] {
    if indices.dropFirst().allSatisfy({ span(self[$0 - 1]) <= span(self[$0]) }) { return self }
    let spans = map(span)
    return indices.sorted { (spans[$0], $0) < (spans[$1], $1) }.map { self[$0] }
  }
}
