import CDigest

/// SHA-256, of which ids are the first 24 hexadecimal digits: among 10^9 of them a collision has a chance below 10^-11.
enum Digest {
  static func sha256(_ text: String) -> String {
    var text = text
    return text.withUTF8 { sha256(UnsafeRawBufferPointer($0)) }
  }

  static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
    precondition(done == 1 && length == 32, "SHA-256 failed")
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { hex in
      for (index, byte) in digest.enumerated() {
        hex[2 * index] = digits[Int(byte >> 4)]
        hex[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 64
    }
  }

  /// An id made of parts; no two lists of parts without NUL meet.
  static func id(_ parts: String...) -> String {
    String(sha256(parts.joined(separator: "\0")).prefix(24))
  }
}
