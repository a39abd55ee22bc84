import Language

/// A person's name taken apart, in the nominative.
struct PersonName: Equatable {
  let given: [String]
  /// With its particles: "de Mistura".
  let surname: String
  /// What the words around say of the gender: -1 a woman's, 1 a man's, 0 nothing.
  let gender: Int
  /// All of it, in the order of speech.
  let full: String

  init(given: [String], surname: String, gender: Int) {
    (self.given, self.surname, self.gender) = (given, surname, gender)
    var full = ""
    full.reserveCapacity(given.reduce(surname.utf8.count) { $0 + $1.utf8.count + 1 })
    for word in given where !word.isEmpty {
      if !full.isEmpty { full += " " }
      full += word
    }
    if !full.isEmpty, !surname.isEmpty { full += " " }
    full += surname
    self.full = full
  }

  var isBare: Bool { given.isEmpty || surname.isEmpty }

  /// The surname without its particles.
  var lastWord: String {
    surname.withBytes { bytes in
      guard let space = bytes.lastIndex(of: UInt8(ascii: " ")) else { return surname }
      return String(decoding: bytes[(space + 1)...], as: UTF8.self)
    }
  }
}
