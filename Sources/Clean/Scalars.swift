extension Unicode.Scalar {
  /// White space of any kind. Quick for the scalars that most texts are made of.
  var isSpace: Bool {
    value < 0x80
      ? value == 0x20 || (0x09...0x0D).contains(value)
      : value < 0x2000
        ? value == 0xA0 || value == 0x85 || value == 0x1680 : properties.isWhitespace
  }

  var isLetter: Bool {
    switch value {
    case 0..<0x80: (0x61...0x7A).contains(value | 0x20)
    case 0x400...0x481, 0x48A...0x52F: true
    default: properties.isAlphabetic
    }
  }

  var isDigit: Bool {
    value < 0x80
      ? (0x30...0x39).contains(value) : properties.generalCategory == .decimalNumber
  }
}
