import Language

extension Token {
  /// As "5th", "1960s" do, and numbers.
  var beginsWithDigit: Bool { withFolded { $0.first.map(Self.isDigit) ?? false } }

  /// The digits that it begins with, and the rest, folded.
  var digitsAndTail: (digits: Substring, tail: Substring) {
    let folded = folded
    let end = folded.utf8.firstIndex { !Self.isDigit($0) } ?? folded.endIndex
    return (folded[..<end], folded[end...])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
