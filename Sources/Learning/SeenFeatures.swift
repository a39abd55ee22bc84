/// The features of a row's places that one look at the row sees.
struct SeenFeatures {
  private var features: [Int32] = []
  private var begins: [Int] = [0]

  var places: Int { begins.count - 1 }

  subscript(place: Int) -> ArraySlice<Int32> { features[begins[place]..<begins[place + 1]] }

  /// Chooses by lot, eight features by each number drawn.
  mutating func draw(
    _ row: ChainExamples.Row, of examples: ChainExamples, leavingOut share: Double,
    with random: inout SplitMix
  ) {
    features.removeAll(keepingCapacity: true)
    begins.removeAll(keepingCapacity: true)
    begins.append(0)
    let limit = UInt64(256 * share)
    for place in row.places {
      let all = examples.features[examples.begins[place]..<examples.begins[place + 1]]
      if limit == 0 {
        features += all
      } else {
        var bits: UInt64 = 0
        for (number, feature) in all.enumerated() {
          if number % 8 == 0 { bits = random.next() }
          if bits & 0xFF >= limit { features.append(feature) }
          bits >>= 8
        }
      }
      begins.append(features.count)
    }
  }
}
