import Records

/// Lists in the order of the text.
///
/// Each asks for the places by the elements' indices: an element handed to a closure is copied, with all its strings.
extension [Mention] {
  /// Sorted as the text goes; of one span the first stays first. Most lists come so, and are given back as they are.
  ///
  /// - Complexity: O(n) for those, else O(n log n).
  func inTextOrder() -> [Mention] {
    inOrder { TextSpan(self[$0].start, self[$0].end) }
  }

  /// Whether something in a list that is in the text's order has just this span.
  ///
  /// - Complexity: O(log n).
  func hasOne(at span: TextSpan) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if TextSpan(self[middle].start, self[middle].end) < span {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && self[low].start == span.start && self[low].end == span.end
  }
}

extension [Statement] {
  /// As of mentions.
  func inTextOrder() -> [Statement] {
    inOrder { TextSpan(self[$0].start, self[$0].end) }
  }
}

extension [TimeMention] {
  /// As of mentions.
  func inTextOrder() -> [TimeMention] {
    inOrder { TextSpan(self[$0].start, self[$0].end) }
  }
}

extension Array {
  @inline(__always)
  fileprivate func inOrder(_ span: (Int) -> TextSpan) -> [Element] {
    let spans = indices.map(span)
    if indices.dropFirst().allSatisfy({ spans[$0 - 1] <= spans[$0] }) { return self }
    return indices.sorted { (spans[$0], $0) < (spans[$1], $1) }.map { self[$0] }
  }
}
