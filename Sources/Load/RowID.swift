import Digest

/// The ids of rows: the first 24 hexadecimal digits of a SHA-256, so that among 10^9 of them a collision has a chance
/// below 10^-11.
enum RowID {
  /// An id made of parts; no two lists of parts without NUL meet.
  static func made(of parts: String...) -> String {
    String(SHA256.hex(parts.joined(separator: "\0")).prefix(24))
  }
}
