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
    let bits = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { digest in
      text.withUTF8 { CDigest_sha256($0.baseAddress, $0.count, digest.baseAddress) }
      return UInt64(bigEndian: digest.load(as: UInt64.self))
    }
    return String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: bits >> UInt64(60 - 4 * place)) & 15
        digits[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
      }
      return 16
    }
  }

  package static func hex(_ text: String) -> String {
    hex(text.utf8)
  }
}
