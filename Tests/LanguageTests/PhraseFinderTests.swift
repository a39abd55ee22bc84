import Language
import Testing

@Suite("fixed phrases")
struct PhraseFinderTests {
  static let finder = PhraseFinder(["AP", "Post", "Poste", "ТАСС", "РИА Новости"])

  @Test(
    "a phrase is found anywhere", arguments: ["AP", "the AP.", "(ТАСС)", "xPoster", "РИА Новости"])
  func found(_ text: String) {
    #expect(Self.finder.matches(text))
  }

  @Test(
    "a part of one is not, nor other capitals",
    arguments: ["", "A", "Pos", "post", "РИА", "Тасс", "ТА СС"])
  func absent(_ text: String) {
    #expect(!Self.finder.matches(text))
  }
}
