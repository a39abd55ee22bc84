import Testing

@testable import Language

@Suite("nominatives of Russian names")
struct RussianPhraseTests {
  private let phrase: RussianPhrase

  init() throws { phrase = RussianPhrase(forms: try RussianForms()) }

  private func nominative(_ text: String, after before: String? = nil, seen: WordSet = [])
    -> String
  {
    phrase.nominative(
      of: text.split(separator: " ").map(String.init),
      in: RussianPhrase.Context(before: before, seen: seen)
    ).joined(separator: " ")
  }

  @Test(
    "brings adjectives and the noun into the nominative, and leaves what follows",
    arguments: [
      ("Министерства обороны России", "Министерство обороны России"),
      ("Следственного комитета", "Следственный комитет"),
      ("Общественной палаты", "Общественная палата"), ("Чёрного моря", "Чёрное море"),
      ("Объединенных Арабских Эмиратов", "Объединенные Арабские Эмираты"),
      ("российско-американской группы", "российско-американская группа"),
      ("российского МИДа", "российский МИД"), ("МИДа", "МИД"),
    ])
  func declines(_ form: String, _ name: String) {
    #expect(nominative(form) == name)
  }

  @Test(
    "spares names that stand in the nominative, acronyms, other scripts, slogans",
    arguments: ["Министерство обороны", "ООН", "Google", "За права человека", "Осло"])
  func spares(_ name: String) {
    #expect(nominative(name) == name)
  }

  @Test("asks the preposition where the form does not tell")
  func preposition() {
    #expect(nominative("Хаммерсмите", after: "в") == "Хаммерсмит")
    #expect(nominative("Неву", after: "через") == "Нева")
  }
}
