/// One header line of a response: a name, and a value on one line.
package struct HTTPHeader: Hashable, Sendable {
  package let name: String
  package let value: String

  /// Line breaks and the spaces around them become one space; spaces at the ends go.
  package init(_ name: String, _ value: String) {
    self.name = name.oneLine
    self.value = value.oneLine
  }

  /// From bytes as they came: UTF-8 if it validates, else Latin-1, as servers have always meant.
  package init(name: some Collection<UInt8>, value: some Collection<UInt8>) {
    self.init(Self.text(name), Self.text(value))
  }

  /// Whether this is the header of that name, which is written in lower case.
  package func isNamed(_ name: String) -> Bool {
    let own = self.name.utf8
    guard own.count == name.utf8.count else { return false }
    return zip(own, name.utf8).allSatisfy { ownByte, byte in
      ownByte == byte || ownByte | 0x20 == byte && byte &- 0x61 < 26
    }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension [HTTPHeader] {
  /// The value of the first header of that name, which is written in lower case; nil where none has any.
  package subscript(_ name: String) -> String? {
    first { $0.isNamed(name) && !$0.value.isEmpty }?.value
  }
}

extension String {
  /// Without line breaks, which would end a header, and without spaces at its ends.
  var oneLine: String {
    if utf8.withContiguousStorageIfAvailable(Self.isOneLine) == true { return self }
    let breaks: (Unicode.Scalar) -> Bool = { $0 == "\r" || $0 == "\n" || $0 == "\0" }
    let space: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    return unicodeScalars.split(whereSeparator: breaks).map { line in
      var line = line.drop(while: space)
      while line.last.map(space) == true { line.removeLast() }
      return String(line)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether there is nothing to mend, as nearly always.
  private static func isOneLine(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let isSpace: (UInt8?) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    return !isSpace(utf8.first) && !isSpace(utf8.last)
      && utf8.allSatisfy { $0 != 0x0d && $0 != 0x0a && $0 != 0 }
  }
}
