/// A range of addresses, as `10.0.0.0/8`; a bare address is the range of itself.
package struct IPNetwork: Hashable, Sendable, CustomStringConvertible {
  package let description: String
  private let first: [UInt8]
  /// Of 128, also for IPv4.
  private let prefixBits: Int

  /// nil for what is no network.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = IPAddress(String(parts[0])) else { return nil }
    let width = address.isIPv4 && !parts[0].contains(":") ? 32 : 128
    guard let bits = parts.count == 2 ? Int(parts[1]) : width, (0...width).contains(bits) else {
      return nil
    }
    description = text
    first = address.bytes
    prefixBits = bits + 128 - width
  }

  package func contains(_ address: IPAddress) -> Bool {
    let whole = prefixBits / 8
    guard address.bytes[..<whole] == first[..<whole] else { return false }
    let rest = prefixBits % 8
    guard rest > 0 else { return true }
    return address.bytes[whole] >> (8 - rest) == first[whole] >> (8 - rest)
  }
}
