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

  @Test("of those at a place the longest wanted one counts, and none overlaps another")
  func places() {
    #expect(Self.finder.places(in: "AP Posted") { _ in true } == [0..<2, 3..<8])
    #expect(Self.finder.places(in: "Posted") { $0.count < 5 } == [0..<4])
    #expect(Self.finder.places(in: "APAP") { $0.lowerBound > 0 } == [2..<4])
  }
}
