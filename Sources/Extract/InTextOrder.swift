import Records

extension Array {
  /// Sorted as the text goes; of one span the first stays first. Most lists come so, and are given back as they are.
  ///
  /// - Complexity: O(n) for those, else O(n log n).
  func inTextOrder(_ span: (Element) -> TextSpan) -> [Element] {
    let spans = map(span)
    if indices.dropFirst().allSatisfy({ spans[$0 - 1] <= spans[$0] }) { return self }
    return indices.sorted { (spans[$0], $0) < (spans[$1], $1) }.map { self[$0] }
  }
}
