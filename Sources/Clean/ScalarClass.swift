/// What a reader of lines has to know of a character, looked up instead of asked of the Unicode tables each time.
struct ScalarClass: OptionSet, Sendable {
  let rawValue: UInt8

  static let space = ScalarClass(rawValue: 1)
  static let letter = ScalarClass(rawValue: 2)
  static let digit = ScalarClass(rawValue: 4)
  static let capital = ScalarClass(rawValue: 8)
  /// Ends a sentence, and is no question mark and no exclamation mark.
  static let stop = ScalarClass(rawValue: 16)
  /// A quotation mark or bracket that may stand behind a sentence's end.
  static let closing = ScalarClass(rawValue: 32)
  /// Of a script that is written without spaces.
  static let wide = ScalarClass(rawValue: 64)

  /// The classes of all characters; a loop keeps it at hand.
  struct Table: Sendable {
    /// Of a scalar of the Basic Multilingual Plane at its own place.
    private let classes: [ScalarClass] = (0..<0x10000).map { value in
      Unicode.Scalar(UInt32(value)).map(ScalarClass.init(asking:)) ?? []
    }

    subscript(scalar: Unicode.Scalar) -> ScalarClass {
      scalar.value < 0x10000 ? classes[Int(scalar.value)] : ScalarClass(asking: scalar)
    }
  }

  static let table = Table()

  static func of(_ scalar: Unicode.Scalar) -> ScalarClass { table[scalar] }

  fileprivate init(asking scalar: Unicode.Scalar) {
    self = []
    if scalar.isSpace { insert(.space) }
    if scalar.isLetter { insert(.letter) }
    if scalar.isDigit { insert(.digit) }
    if scalar.properties.isUppercase { insert(.capital) }
    if Self.stops.contains(scalar) { insert(.stop) }
    if Self.closers.contains(scalar) { insert(.closing) }
    if Self.isWide(scalar.value) { insert(.wide) }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  private static let stops: Set<Unicode.Scalar> = [".", "…", "。", "．", "।", "۔"]
  private static let closers: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", "»", "“", "‘", "›", ")", "]", "」", "』", "*",
  ]

  /// Han, kana, and Thai.
  private static func isWide(_ value: UInt32) -> Bool {
    (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
      || (0x0E00...0x0E7F).contains(value)
  }
}
