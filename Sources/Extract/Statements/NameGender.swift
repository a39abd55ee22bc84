import Language
import Records

/// Guesses a person's gender from the name and its title, to tell "he" from "she".
enum NameGender {
  /// Genders by entity; a person whose name does not tell has none.
  static func genders(in scene: Scene) -> [String: Gender] {
    var genders: [String: Gender] = [:]
    for mention in scene.mentions where mention.kind == .person {
      guard let id = mention.entity else { continue }
      let first = scene.cut.firstToken(from: mention.start)
      let title = [scene.folded(first - 1), first > 1 ? scene.folded(first - 2) : ""]
      if scene.words.contains(title[0], .woman), !isOwner(mention, after: title[0]) {
        genders[id] = .feminine
      }
      if !Set(title).isDisjoint(with: ["mr", "sir", "lord", "king"]) { genders[id] = .masculine }
      if !Set(title).isDisjoint(with: ["mrs", "ms", "miss", "lady", "queen"]) {
        genders[id] = .feminine
      }
    }
    for (id, entity) in scene.entities where entity.kind == .person && genders[id] == nil {
      genders[id] =
        gender(of: entity.name)
        ?? entity.name.split(separator: " ").first.flatMap {
          scene.words.givenNames[NormalForm.fold(String($0))]
        }
    }
    return genders
  }

  /// «супруга Рогова»: the noun before a name in another case is another's.
  private static func isOwner(_ mention: Mention, after noun: String) -> Bool {
    guard noun.hasSuffix("а"),
      let first = mention.surface.unicodeScalars.first, first.value >= 0x400
    else { return false }
    return NormalForm.fold(mention.surface) != NormalForm.fold(mention.lemma)
  }

  /// By the Russian surname's ending or patronymic.
  static func gender(of name: String) -> Gender? {
    let words = NormalForm.fold(name).split(separator: " ").map(String.init)
    for word in words.reversed() {
      for ending in ["ович", "евич", "ьич"] where word.hasSuffix(ending) { return .masculine }
      for ending in ["овна", "евна", "ична"] where word.hasSuffix(ending) { return .feminine }
    }
    guard let surname = words.last else { return nil }
    for ending in ["ова", "ева", "ина", "ская", "цкая"] where surname.hasSuffix(ending) {
      return .feminine
    }
    for ending in ["ов", "ев", "ин", "ский", "цкий"] where surname.hasSuffix(ending) {
      return .masculine
    }
    return nil
  }
}
