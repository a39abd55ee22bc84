import CDigest

/// SHA-256 over libcrypto.
enum Digest {
  /// 64 lower-case hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    // The one-shot digest fails only when memory does.
    precondition(EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil) == 1)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }
}
