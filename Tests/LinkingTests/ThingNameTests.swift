import Language
import Testing

@testable import Linking

@Suite("places and bodies across scripts")
struct ThingNameTests {
  private let sounds: NameSounds
  private let meanings: NameMeanings

  init() throws {
    sounds = try NameSounds()
    meanings = try NameMeanings()
  }

  private func meet(_ one: String, _ other: String, isPlace: Bool) -> Bool {
    guard let left = ThingName(one, isPlace: isPlace, by: meanings),
      let right = ThingName(other, isPlace: isPlace, by: meanings)
    else { return false }
    let found = !Set(left.keys(by: sounds)).isDisjoint(with: right.keys(by: sounds))
    return found && left.likeness(to: right, by: sounds) > 0
      && right.likeness(to: left, by: sounds) > 0
  }

  @Test(
    "bodies are one by the meaning of common words and the sound of others",
    arguments: [
      ("Институт Гордона", "Gordon Institute"), ("Университет ЛУМСА", "LUMSA University"),
      ("Верховный суд Франции", "Supreme Court of France"),
      ("Римская республика", "Roman Republic"), ("Фонд Осборна", "The Osborne Foundation"),
    ])
  func bodies(_ russian: String, _ english: String) {
    #expect(meet(russian, english, isPlace: false))
  }

  @Test(
    "bodies of other words stay two",
    arguments: [
      ("Институт Гордона", "Gordon University"),
      ("Верховный суд Франции", "Supreme Court of Spain"),
      ("Совет", "Council"), ("Фонд Осборна", "Osman Foundation"), ("МОК", "MOC"),
    ])
  func otherBodies(_ russian: String, _ english: String) {
    #expect(!meet(russian, english, isPlace: false))
  }

  @Test(
    "what sort of place it is may be left out, and the nominative may be wrong",
    arguments: [
      ("Потомак", "Potomac River"), ("река Потомак", "Potomac"),
      ("Северный Гордон", "North Gordon"),
      ("Эбботсфорд", "Abbotsford"), ("Аустерлицем", "Austerlitz"),
    ])
  func places(_ russian: String, _ english: String) {
    #expect(meet(russian, english, isPlace: true))
  }

  @Test(
    "other places stay two",
    arguments: [("Южный Гордон", "North Gordon"), ("Гордон", "Gorky"), ("Ош", "Osh")])
  func otherPlaces(_ russian: String, _ english: String) {
    #expect(!meet(russian, english, isPlace: true))
  }

  @Test("a name without a proper word or a nation says too little alone")
  func generic() throws {
    let generic = { (name: String) in
      ThingName(name, isPlace: false, by: meanings)?.isGeneric
    }
    #expect(generic("Supreme Court") == true)
    #expect(generic("French Senate") == false)
    #expect(generic("Институт Гордона") == false)
  }

  @Test("each the other's best match are one; the gazetteer's id stands for both")
  func best() {
    let match = { (id: String, likeness: Double) in
      ThingIdentity.Match(entity: id, likeness: likeness)
    }
    let joined = ThingIdentity.merges(
      of: "place-a", matches: [match("123", 0.6)], back: ["123": [match("place-a", 0.6)]])
    #expect(joined.map(\.into) == ["123"] && joined[0].status == .joined)
    let second = ThingIdentity.merges(
      of: "place-b", matches: [match("123", 0.5)],
      back: ["123": [match("place-a", 0.6), match("place-b", 0.5)]])
    #expect(second.map(\.status) == [.candidate])
    #expect(
      ThingIdentity.merges(
        of: "123", matches: [match("place-a", 0.6)], back: ["place-a": [match("123", 0.6)]]
      ).isEmpty)
    let unsure = ThingIdentity.merges(
      of: "organization-b",
      matches: [ThingIdentity.Match(entity: "organization-a", likeness: 1, isSure: false)],
      back: ["organization-a": [match("organization-b", 1)]])
    #expect(unsure.map(\.status) == [.candidate])
  }
}
