import Digest

/// Which bytes each address gave last, in sixteen bytes of memory for each address.
///
/// Two addresses that share their 64 bits by chance would have to give the same 64 bits of content as well before anything is
/// taken for unchanged that is not.
struct KnownBytes {
  private var last: [UInt64: UInt64] = [:]

  /// Whether the address gives other bytes than the last time; they are then its last ones.
  mutating func isNew(_ bytes: String, at address: String) -> Bool {
    let content = DigestKey(bytes).high
    return last.updateValue(content, forKey: DigestKey(address).high) != content
  }
}
