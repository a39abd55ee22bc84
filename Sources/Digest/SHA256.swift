import CDigest

/// SHA-256 over bytes that come in pieces, by OpenSSL's libcrypto.
package final class SHA256 {
  private let context = EVP_MD_CTX_new()

  package init() {
    precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto has no SHA-256")
  }

  deinit { EVP_MD_CTX_free(context) }

  package func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  package func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// The digest in lower-case hexadecimal. The context takes no more bytes afterwards.
  package func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digest = SHA256()
    Array(bytes).withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }

  /// The first 64 bits of a text's digest in lower-case hexadecimal.
  package static func shortHex(_ text: String) -> String {
    var text = text
    var digest = [UInt8](repeating: 0, count: 32)
    text.withUTF8 { _ = CDigest.SHA256($0.baseAddress, $0.count, &digest) }
    var bits: UInt64 = 0
    for byte in digest[..<8] { bits = bits << 8 | UInt64(byte) }
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package static func hex(_ text: String) -> String {
    hex(text.utf8)
  }
}
