/// Addresses that were seen, by 64 bits of each: eight bytes and a little more for every one of them.
///
/// The bits are of a function that is drawn anew for each process (SipHash), so that nobody can make two addresses meet; by
/// chance two of a million do in one of thirty million runs.
struct AddressSet {
  /// By their highest bits, each in order: of a million addresses four thousand in one, which are moved along quickly.
  private var buckets: [[UInt64]] = Array(repeating: [], count: 256)

  /// Whether it was not there before.
  ///
  /// - Complexity: O(log n), and the moving of n / 256 numbers.
  mutating func insert(_ address: String) -> Bool {
    var hasher = Hasher()
    hasher.combine(address)
    let bits = UInt64(truncatingIfNeeded: hasher.finalize())
    return Self.insert(bits, into: &buckets[Int(bits >> 56)])
  }

  private static func insert(_ bits: UInt64, into bucket: inout [UInt64]) -> Bool {
    var (low, high) = (0, bucket.count)
    while low < high {
      let middle = (low + high) / 2
      if bucket[middle] < bits { low = middle + 1 } else { high = middle }
    }
    if low < bucket.count, bucket[low] == bits { return false }
    bucket.insert(bits, at: low)
    return true
  }
}
