import CDigest

/// A digest as a WARC header names it: `sha256:`, `sha1:` or `md5:` and then hexadecimal digits or base 32.
struct LabelledDigest {
  private let algorithm: OpaquePointer
  private let length: Int
  private let value: String

  /// nil for an algorithm or a form that is not known: such a digest cannot be checked.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let algorithm = Self.algorithm(parts[0].lowercased()) else {
      return nil
    }
    self.algorithm = algorithm
    length = Int(EVP_MD_get_size(algorithm))
    value = String(parts[1])
    guard value.utf8.count == length * 2 || value.utf8.count == (length * 8 + 4) / 5 else {
      return nil
    }
  }

  /// Whether it is the digest of these bytes.
  func holds(for bytes: UnsafeRawBufferPointer) -> Bool {
    let digest = Self.digest(bytes, algorithm)
    return value.utf8.count == length * 2
      ? value.lowercased() == Base16.text(digest) : value.uppercased() == Base32.text(digest)
  }

  /// `sha256:` and hexadecimal digits, as `page/1` has them too.
  static func sha256(of pieces: [UInt8]...) -> String {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    for piece in pieces { EVP_DigestUpdate(context, piece, piece.count) }
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return "sha256:" + Base16.text(digest)
  }

  private static func algorithm(_ name: String) -> OpaquePointer? {
    switch name {
    case "sha256", "sha-256": EVP_sha256()
    case "sha1", "sha-1": EVP_sha1()
    case "md5": EVP_md5()
    default: nil
    }
  }

  private static func digest(_ bytes: UnsafeRawBufferPointer, _ algorithm: OpaquePointer) -> [UInt8]
  {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, algorithm, nil)
    return Array(digest.prefix(Int(length)))
  }
}

private enum Base16 {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// RFC 4648, section 6, without padding at the end, which a SHA-1 digest does not need.
private enum Base32 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xffff
      count += 8
      while count >= 5 {
        count -= 5
        result.append(digits[bits >> count & 31])
      }
    }
    if count > 0 { result.append(digits[bits << (5 - count) & 31]) }
    return String(decoding: result, as: UTF8.self)
  }
}
