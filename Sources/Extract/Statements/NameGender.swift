import Language
import Records

/// Guesses a person's gender from the name and its title, to tell "he" from "she".
enum NameGender {
  private static let men: WordSet = [
    "mr", "sir", "lord", "king", "г-н", "господин", "мистер", "сэр", "лорд", "король", "принц",
  ]
  private static let women: WordSet = [
    "mrs", "ms", "miss", "lady", "queen", "г-жа", "госпожа", "миссис", "мисс", "леди", "королева",
    "принцесса",
  ]

  /// Genders by entity; a person whose name does not tell has none.
  static func genders(in scene: Scene) -> [String: Gender] {
    var genders: [String: Gender] = [:]
    for mention in scene.mentions where mention.kind == .person {
      guard let id = mention.entity else { continue }
      let first = scene.cut.firstToken(from: mention.start)
      if scene.has(first - 1, .woman), !isOwner(mention, after: scene.folded(first - 1)) {
        genders[id] = .feminine
      }
      let title = [scene.word(first - 1), scene.word(first - 2)]
      if title.contains(where: men.contains) { genders[id] = .masculine }
      if title.contains(where: women.contains) {
        genders[id] = .feminine
      }
    }
    for entity in scene.entities where entity.kind == .person && genders[entity.entity] == nil {
      genders[entity.entity] =
        gender(of: entity.name, in: scene.words)
    }
    return genders
  }

  /// By the given name before a surname where only men or women bear it, else by the Russian surname's ending or patronymic.
  static func gender(of name: String, in words: SpeechWords) -> Gender? {
    let first = firstWord(of: name)
    let given = first == name ? nil : words.givenNames[NormalForm.fold(first)]
    return given ?? gender(of: name)
  }

  private static func firstWord(of name: String) -> String {
    String(decoding: name.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// «супруга Рогова»: the noun before a name in another case is another's.
  private static func isOwner(_ mention: Mention, after noun: String) -> Bool {
    guard noun.ends(with: "а"),
      let first = mention.surface.unicodeScalars.first, first.value >= 0x400
    else { return false }
    return NormalForm.fold(mention.surface) != NormalForm.fold(mention.lemma)
  }

  /// By the Russian surname's ending or patronymic.
  static func gender(of name: String) -> Gender? {
    guard name.utf8.contains(where: { $0 & 0xfe == 0xd0 }) else { return nil }
    let words = NormalForm.fold(name).split(separator: " ").map(String.init)
    for word in words.reversed() {
      if word.ends(withAny: ["ович", "евич", "ьич"]) { return .masculine }
      if word.ends(withAny: ["овна", "евна", "ична"]) { return .feminine }
    }
    guard let surname = words.last else { return nil }
    if surname.ends(withAny: ["ова", "ева", "ина", "ская", "цкая"]) { return .feminine }
    if surname.ends(withAny: ["ов", "ев", "ин", "ский", "цкий"]) { return .masculine }
    return nil
  }
}
