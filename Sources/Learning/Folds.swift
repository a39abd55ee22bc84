/// Parts samples for cross-validation, so that no group lies in two folds: what is learned of a host is never measured
/// on it.
package enum Folds {
  /// The fold of each sample, from 0. The folds are about equally large, and the same for the same groups.
  ///
  /// - Complexity: O(n log n).
  package static func assign(_ groups: [String], count: Int) -> [Int] {
    var sizes: [String: Int] = [:]
    for group in groups { sizes[group, default: 0] += 1 }
    var filled = [Int](repeating: 0, count: count)
    var folds: [String: Int] = [:]
    // The largest first, each into the emptiest fold; names decide between equals.
    for (group, size) in sizes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let fold = filled.indices.min { filled[$0] < filled[$1] }!
      folds[group] = fold
      filled[fold] += size
    }
    return groups.map { folds[$0]! }
  }
}
