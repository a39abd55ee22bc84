/// Rows with their labels, to learn a chain from: each place has features, given as numbers from 0.
package struct ChainExamples {
  package struct Row {
    /// The places of the row.
    package let places: Range<Int>
    /// How much the row counts; 1 is usual.
    package let weight: Float
    /// What the caller knows it by.
    package let group: Int
  }

  package private(set) var rows: [Row] = []
  package private(set) var labels: [UInt8] = []
  /// The features of all places, one place after another.
  private(set) var features: [Int32] = []
  /// Where each place's features begin; one more at the end.
  private(set) var begins: [Int] = [0]
  package private(set) var featureCount = 0

  package init() {}

  /// Adds a place to the row that `endRow` will close.
  package mutating func addPlace(_ label: UInt8, features numbers: some Sequence<Int32>) {
    labels.append(label)
    for number in numbers {
      features.append(number)
      featureCount = max(featureCount, Int(number) + 1)
    }
    begins.append(features.count)
  }

  /// Closes a row of all places since the last one.
  package mutating func endRow(weight: Float, group: Int) {
    let start = rows.last?.places.upperBound ?? 0
    guard start < labels.count else { return }
    rows.append(Row(places: start..<labels.count, weight: weight, group: group))
  }

  /// Takes out the features that fewer places have than `least`, and numbers the others anew.
  ///
  /// - Returns: the old number of each feature that stays.
  /// - Complexity: O(n) in all features of all places.
  package mutating func dropRare(least: Int32) -> [Int32] {
    var counts = [Int32](repeating: 0, count: featureCount)
    for feature in features { counts[Int(feature)] += 1 }
    var kept: [Int32] = []
    var numbers = [Int32](repeating: -1, count: featureCount)
    for feature in counts.indices where counts[feature] >= least {
      numbers[feature] = Int32(kept.count)
      kept.append(Int32(feature))
    }
    var (read, write) = (0, 0)
    for place in labels.indices {
      while read < begins[place + 1] {
        let number = numbers[Int(features[read])]
        read += 1
        guard number >= 0 else { continue }
        features[write] = number
        write += 1
      }
      begins[place + 1] = write
    }
    features.removeLast(features.count - write)
    featureCount = kept.count
    return kept
  }
}
