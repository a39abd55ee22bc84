import Testing

@testable import Language

@Suite("language of a text")
struct LanguageDetectorTests {
  @Test(
    "a paragraph tells its language",
    arguments: [
      ("ru", "Старый мост через реку закроют на ремонт до конца года, сообщил совет посёлка."),
      ("uk", "Старий міст через річку закриють на ремонт до кінця року, повідомила рада селища."),
      ("en", "The old bridge over the river will be closed for repairs until the end of the year."),
      (
        "de", "Die alte Brücke über den Fluss wird bis zum Ende des Jahres gesperrt, sagte der Rat."
      ),
      ("fr", "Le vieux pont sur la rivière sera fermé jusqu'à la fin de l'année, dit le conseil."),
      ("nb", "Den gamle broen over elven blir stengt for reparasjon ut året, sier kommunestyret."),
    ])
  func paragraph(_ code: String, _ text: String) {
    let found = LanguageDetector.detect(text)
    #expect(found.code == code)
    #expect(found.confidence > 0.5 && found.confidence <= 1)
  }

  @Test("numbers and nothing tell none", arguments: ["", "17 45 99", "…"])
  func none(_ text: String) {
    #expect(LanguageDetector.detect(text) == ("und", 0))
  }
}
