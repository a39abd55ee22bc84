import Foundation
import Learning
import Tagger

/// The rows that `train names` learns from: each sentence of each document, by features and labels.
struct NameTraining {
  private(set) var examples = ChainExamples()
  /// The hash of each feature.
  private(set) var features: [UInt64] = []
  private var numbers: [UInt64: Int32] = [:]

  /// - Parameters:
  ///   - isApart: whether its sentences are strangers to each other.
  ///   - weight: how much the document counts.
  ///   - group: what `ChainExamples.Row.group` says of its rows.
  mutating func add(
    _ document: MarkedDocument, lesson: TaggerLesson, isApart: Bool = false, weight: Float,
    group: Int
  ) {
    let labels = document.labels
    var places: [(label: UInt8, features: [Int32])] = []
    lesson.forEachToken(of: document.segmentation, isApart: isApart) { token, hashes in
      places.append((labels[token], hashes.map { number(of: $0) }))
    } endSentence: {
      for place in places { examples.addPlace(place.label, features: place.features) }
      examples.endRow(weight: weight, group: group)
      places.removeAll(keepingCapacity: true)
    }
  }

  private mutating func number(of feature: UInt64) -> Int32 {
    if let known = numbers[feature] { return known }
    let number = Int32(features.count)
    numbers[feature] = number
    features.append(feature)
    return number
  }

  /// Leaves out the features that fewer places have than `least`.
  mutating func dropRare(least: Int32) {
    features = examples.dropRare(least: least).map { features[Int($0)] }
    numbers = [:]
  }
}
