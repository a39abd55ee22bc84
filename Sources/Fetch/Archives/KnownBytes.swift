import Digest

/// Which bytes each address gave last, in a few bytes of memory for each address.
struct KnownBytes {
  private var last: [DigestKey: DigestKey] = [:]

  /// Whether the address gives other bytes than the last time; they are then its last ones.
  mutating func isNew(_ bytes: String, at address: String) -> Bool {
    let key = DigestKey(bytes)
    return last.updateValue(key, forKey: DigestKey(address)) != key
  }
}
