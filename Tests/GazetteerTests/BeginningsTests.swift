import Testing

@testable import Gazetteer

@Suite("what stems begin with")
struct BeginningsTests {
  static func mayBegin(_ word: String, with stems: [String]) -> Bool {
    var beginnings = Beginnings()
    for stem in stems { beginnings.insert(stem) }
    var word = word
    return word.withUTF8 { beginnings.mayBegin($0) }
  }

  @Test(
    "a word that begins with a stem is let through, however short the stem",
    arguments: [
      ("москвой", "москв"), ("омске", "омск"), ("уфой", "уф"), ("ялтинский", "я"), ("я", "я"),
    ])
  func letsThrough(word: String, stem: String) {
    #expect(Self.mayBegin(word, with: ["женев", stem]))
  }

  @Test(
    "a word with other letters, of another script or none is turned away",
    arguments: ["мосты", "женщина", "а", "moscow", "1990", "ümit", ""])
  func turnsAway(word: String) {
    #expect(!Self.mayBegin(word, with: ["москв", "женев", "уф"]))
  }
}
