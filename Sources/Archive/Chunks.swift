/// The chunks of HTTP/1.1's `Transfer-Encoding: chunked` (RFC 9112, section 7.1), as archives keep them.
enum Chunks {
  /// The joined data; nil when these are no chunks, or not all of them.
  static func joined(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var result: [UInt8] = []
    var rest = body
    while let end = rest.firstIndex(of: 0x0a) {
      // What follows a semicolon are extensions, which nobody uses.
      let digits = rest[..<end].prefix { $0 != UInt8(ascii: ";") }
      let text = String(decoding: digits, as: UTF8.self).filter {
        $0 != "\r" && $0 != " " && $0 != "\r\n"
      }
      guard let count = Int(text, radix: 16), count >= 0 else { return nil }
      rest = rest[(end + 1)...]
      if count == 0 { return result[...] }
      guard rest.count >= count else { return nil }
      result += rest.prefix(count)
      rest = rest.dropFirst(count)
      guard let line = rest.firstIndex(of: 0x0a), line - rest.startIndex <= 1 else { return nil }
      rest = rest[(line + 1)...]
    }
    return nil
  }
}
