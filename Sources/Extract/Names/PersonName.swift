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
    for word in given where !word.isEmpty {
      if !full.isEmpty { full += " " }
      full += word
    }
    if !full.isEmpty, !surname.isEmpty { full += " " }
    self.full = full + surname
  }

  var isBare: Bool { given.isEmpty || surname.isEmpty }

  /// The surname without its particles.
  var lastWord: Substring {
    let space = surname.utf8.lastIndex(of: UInt8(ascii: " "))
    return surname[(space.map { surname.utf8.index(after: $0) } ?? surname.startIndex)...]
  }
}
