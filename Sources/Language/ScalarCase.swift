/// A code point's case, told by its number where English and Russian write it; Unicode's tables are asked for the rest.
extension Unicode.Scalar {
  package var isUppercase: Bool {
    switch value {
    case 0x41...0x5A, 0x400...0x42F: true
    case 0..<0x80, 0x430...0x45F, 0x2010...0x2027: false
    default: properties.isUppercase
    }
  }

  package var isLowercase: Bool {
    switch value {
    case 0x61...0x7A, 0x430...0x45F: true
    case 0..<0x80, 0x400...0x42F, 0x2010...0x2027: false
    default: properties.isLowercase
    }
  }

  /// Whether it is a digit or another sign for a number.
  package var isNumeric: Bool {
    switch value {
    case 0x30...0x39: true
    case 0..<0x80, 0x400...0x45F: false
    default: properties.numericType != nil
    }
  }

  /// The small letter of one code point; itself where there is none.
  package var lowercase: Unicode.Scalar {
    switch value {
    case 0x410...0x42F: Unicode.Scalar(value + 0x20)!
    case 0x400...0x40F: Unicode.Scalar(value + 0x50)!
    case 0x430...0x45F: self
    default: Unicode.Scalar(properties.lowercaseMapping) ?? self
    }
  }

  /// The capital of one code point; itself where there is none.
  package var uppercase: Unicode.Scalar {
    switch value {
    case 0x430...0x44F: Unicode.Scalar(value - 0x20)!
    case 0x450...0x45F: Unicode.Scalar(value - 0x50)!
    case 0x400...0x42F: self
    default: Unicode.Scalar(properties.uppercaseMapping) ?? self
    }
  }
}
