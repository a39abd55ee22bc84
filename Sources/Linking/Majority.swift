/// The value most often given; of equals the lowest in byte order.
package enum Majority {
  package static func choose(_ values: some Sequence<(value: String, count: Int)>) -> String? {
    var best: (value: String, count: Int)?
    for (value, count) in values {
      guard let current = best else {
        best = (value, count)
        continue
      }
      let earlier = value.utf8.lexicographicallyPrecedes(current.value.utf8)
      if count > current.count || (count == current.count && earlier) { best = (value, count) }
    }
    return best?.value
  }
}
