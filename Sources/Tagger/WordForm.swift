/// How a token is written.
enum WordForm: UInt8, Sendable {
  case lower, capital, initial, allCaps, mixed, number, opening, closing, stop, comma, dash, other

  /// Whether a name may be written so.
  var isNameLike: Bool {
    switch self {
    case .capital, .initial, .allCaps, .mixed: true
    default: false
    }
  }

  static func ofMark(_ scalar: Unicode.Scalar) -> WordForm {
    switch scalar {
    case "«", "“", "„", "(", "[", "‘": .opening
    case "»", "”", ")", "]", "’": .closing
    case ".", "!", "?", "…": .stop
    case ",", ";", ":": .comma
    case "-", "–", "—", "―": .dash
    default: .other
    }
  }
}
