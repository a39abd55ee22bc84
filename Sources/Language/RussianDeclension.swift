/// The case forms of one Russian word, given by rule from its nominative: a stem and the endings that it takes.
///
/// Made for names of places and bodies, which a dictionary rarely holds. It accepts a little more than grammar does
/// (both «Ростовом» and «Ростовым»), never less on purpose. Words are folded: lower case, ё as е.
package struct RussianDeclension: Sendable, Equatable {
  /// A stem with one set of endings; a word with a fleeting vowel («Орёл», «Орла») has two.
  package struct Part: Sendable, Equatable {
    package let stem: String
    package let endings: Endings
  }

  /// The paradigms, named after a place that follows each.
  package enum Endings: Int, Sendable, CaseIterable {
    case none, moscow, syria, kazan, damascus, dubai, rostovo, seaside, adjective, feminine, neuter
    case plural, athens, carpathians, acronym, silent

    /// Every ending, the nominative's own first.
    package var all: [String] {
      switch self {
      case .none: [""]
      case .moscow: ["а", "ы", "и", "е", "у", "ой", "ою", "ей", "ею"]
      case .syria: ["я", "и", "ю", "ей", "ею", "е"]
      case .kazan: ["ь", "и", "ью", "я", "ю", "ем", "е"]
      case .damascus: ["", "а", "у", "ом", "ем", "ым", "е"]
      case .dubai: ["й", "я", "ю", "ем", "е", "и"]
      case .rostovo: ["о", "а", "у", "ом", "е"]
      case .seaside: ["е", "я", "а", "ю", "у", "ем", "и"]
      case .adjective:
        ["ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем"]
      case .feminine: ["ая", "яя", "ой", "ей", "ую", "юю", "ою"]
      case .neuter: ["ое", "ее", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем"]
      case .plural: ["ые", "ие", "ых", "их", "ым", "им", "ыми", "ими"]
      case .athens: ["ы", "", "ов", "ам", "ами", "ах"]
      case .carpathians: ["и", "", "ей", "ов", "ам", "ям", "ами", "ями", "ах", "ях"]
      case .acronym: ["", "а", "у", "ом", "е"]
      case .silent: ["а", "у", "ом", "ем", "е"]
      }
    }
  }

  package let parts: [Part]

  /// Whether a folded word is one of the forms.
  package func contains(_ form: String) -> Bool {
    parts.contains { part in
      guard form.utf8.count >= part.stem.utf8.count, form.utf8.starts(with: part.stem.utf8) else {
        return false
      }
      let rest = form.utf8.dropFirst(part.stem.utf8.count)
      return part.endings.all.contains { $0.utf8.elementsEqual(rest) }
    }
  }

  /// The forms of a word that never changes.
  package static func unchanging(_ word: String) -> RussianDeclension {
    RussianDeclension(parts: [Part(stem: word, endings: .none)])
  }

  /// The forms of a folded nominative.
  ///
  /// - Parameter acronym: whether it is written in capitals only, as «ТАСС».
  package static func of(_ nominative: String, acronym: Bool = false) -> RussianDeclension {
    nominative.withBytes { of($0, acronym: acronym) }
  }

  /// - Parameter nominative: its UTF-8.
  package static func of(
    _ nominative: UnsafeBufferPointer<UInt8>, acronym: Bool = false
  ) -> RussianDeclension {
    guard let word = CyrillicWord(nominative), word.count >= 2 else {
      return unchanging(String(decoding: nominative, as: UTF8.self))
    }
    let last = word[last: 0]
    let one = { (cut: Int, endings: Endings) in
      RussianDeclension(parts: [Part(stem: word.dropLast(cut), endings: endings)])
    }
    if acronym {
      let pronounceable = !last.isRussianVowel && word.contains(where: \.isRussianVowel)
      return one(0, pronounceable ? .acronym : .none)
    }
    guard word.count >= 3 else { return one(0, last.isRussianVowel ? .none : .damascus) }
    let before = word[last: 1]
    switch (before, last) {
    case ("ы", "й"), ("о", "й"): return one(2, .adjective)
    case ("и", "й"):
      // «Дамасский», but «комментарий», «Георгий»: an adjective's -ий follows к, г, х, н or a hissing letter.
      if word.count >= 5, "кхншжщч".unicodeScalars.contains(word[last: 2]) {
        return one(2, .adjective)
      }
      return one(1, .dubai)
    case ("а", "я"), ("я", "я"): return word.count >= 5 ? one(2, .feminine) : one(1, .syria)
    case ("о", "е"), ("е", "е"): return one(2, .neuter)
    case ("ы", "е") where word.count >= 5,
      ("и", "е") where word.count >= 5 && !isVerbalNoun(word):
      return one(2, .plural)
    default: break
    }
    switch last {
    case "а": return one(1, .moscow)
    case "я": return one(1, .syria)
    case "ь": return one(1, .kazan)
    case "й": return one(1, .dubai)
    case "о":
      // «Косово», «министерство», but «Токио», «Мехико», «Бордо».
      return "внтл".unicodeScalars.contains(before) ? one(1, .rostovo) : one(0, .none)
    case "е":
      return "ьиря".unicodeScalars.contains(before) ? one(1, .seaside) : one(0, .none)
    case "ы": return one(1, .athens)
    case "и": return one(1, .carpathians)
    case "э", "у", "ю": return one(0, .none)
    default: return RussianDeclension(parts: consonant(word))
    }
  }

  /// «совещание», «управление»: a noun, not a plural adjective.
  private static func isVerbalNoun(_ word: CyrillicWord) -> Bool {
    let before = word[last: 2]
    return before == "н" && word[last: 3].isRussianVowel || before == "т" || before == "в"
  }

  private static func consonant(_ word: CyrillicWord) -> [Part] {
    var parts = [Part(stem: word.dropLast(0), endings: .damascus)]
    let (vowel, last) = (word[last: 1], word[last: 0])
    let fleeting =
      word.count >= 4
      && (vowel == "о" && last == "к" || vowel == "е" && "кцл".unicodeScalars.contains(last))
    if fleeting, !word[last: 2].isRussianVowel {
      let short = word.dropLast(2)
      parts.append(Part(stem: short + String(last), endings: .silent))
      if vowel == "е" { parts.append(Part(stem: short + "ь" + String(last), endings: .silent)) }
    }
    return parts
  }
}

/// A word of Russian letters alone, each of which is two bytes: it is counted, asked and cut from its end as bytes are.
private struct CyrillicWord {
  private let bytes: UnsafeBufferPointer<UInt8>

  init?(_ word: UnsafeBufferPointer<UInt8>) {
    bytes = word
    for place in stride(from: 0, to: bytes.count, by: 2) {
      guard place + 1 < bytes.count, bytes[place] & 0xfe == 0xd0, letter(place).isCyrillicLetter
      else { return nil }
    }
  }

  var count: Int { bytes.count / 2 }

  /// A letter counted from the last one, which is zero.
  subscript(last place: Int) -> Unicode.Scalar { letter(bytes.count - 2 * (place + 1)) }

  private func letter(_ place: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(bytes[place] & 0x1f) << 6 | UInt32(bytes[place + 1] & 0x3f))!
  }

  func contains(where fits: (Unicode.Scalar) -> Bool) -> Bool {
    (0..<count).contains { fits(self[last: $0]) }
  }

  func dropLast(_ letters: Int) -> String {
    String(
      decoding: UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - 2 * letters)]),
      as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// а–я in either case, with ё.
  package var isCyrillicLetter: Bool {
    (0x410...0x44F).contains(value) || value == 0x401 || value == 0x451
  }

  package var isRussianVowel: Bool {
    switch self {
    case "а", "е", "и", "о", "у", "ы", "э", "ю", "я", "ё": true
    default: false
    }
  }
}
