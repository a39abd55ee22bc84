import Glibc

/// Searching and cutting of bytes.
enum Bytes {
  /// The first place of `needle`, as an index of `bytes`.
  static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while buffer.count - start >= needle.count,
        let found = memchr(buffer.baseAddress! + start, Int32(needle[0]), buffer.count - start)
      {
        start = UnsafeRawPointer(found) - buffer.baseAddress!
        if buffer[start...].starts(with: needle) { return bytes.startIndex + start }
        start += 1
      }
      return nil
    }
  }

  /// Where the block of header lines ends, after the empty line; lines end in CR LF or LF alone.
  static func endOfHeaders(in bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0a) {
      if end == start || (end == start + 1 && bytes[start] == 0x0d) { return end + 1 }
      start = end + 1
    }
    return nil
  }

  /// The lines of a block of headers without their ends; a line that begins with a space goes on the one before.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for var line in bytes.split(separator: 0x0a) {
      if line.last == 0x0d { line.removeLast() }
      if line.isEmpty { continue }
      if line[line.startIndex] == 0x20 || line[line.startIndex] == 0x09, !lines.isEmpty {
        lines[lines.count - 1] += line
      } else {
        lines.append(Array(line))
      }
    }
    return lines
  }

  /// Name and value of a header line; nil where there is no colon.
  static func header(_ line: [UInt8]) -> HTTPHeader? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    return HTTPHeader(name: line[..<colon], value: line[(colon + 1)...])
  }
}
