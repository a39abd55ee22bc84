import Testing

@testable import Language

@Suite("names in both scripts")
struct NameSoundsTests {
  private let sounds: NameSounds

  init() throws { sounds = try NameSounds() }

  @Test(
    "knows a name rendered in the other script",
    arguments: [
      ("осборн", "osborne"), ("громов", "gromov"), ("гордон", "gordon"), ("райт", "wright"),
      ("шредер", "schröder"), ("брестед", "breasted"), ("ковальский", "kowalski"),
    ])
  func alike(_ russian: String, _ latin: String) {
    #expect(sounds.likeness(russian, latin) >= NameSounds.alike)
  }

  @Test(
    "spares other names, and words of other scripts",
    arguments: [
      ("осборн", "osman"), ("громов", "gromyko"), ("ковальский", "kovalenko"), ("райт", "rate"),
      ("громов", "グロモフ"), ("", ""),
    ])
  func other(_ russian: String, _ latin: String) {
    #expect(sounds.likeness(russian, latin) < NameSounds.alike)
  }

  @Test("gives the likeliest Russian spelling first")
  func reading() {
    #expect(sounds.readings(of: "gordon").first == "гордон")
    #expect(sounds.readings(of: "グ").isEmpty)
  }

  @Test("frames a name by its consonants, a short one by all its letters")
  func frame() {
    #expect(NameSounds.frame(of: "гордон") == NameSounds.frame(of: "гардан"))
    #expect(NameSounds.frame(of: "иган") == "иган")
  }
}
