import Fingerprints
import Testing

@testable import Linking

@Suite("near duplicates")
struct NearDuplicatesTests {
  func print(_ words: [String]) -> Fingerprint { Fingerprint(of: words.joined(separator: " "))! }
  func words(_ numbers: Range<Int>, of article: Int) -> [String] {
    numbers.map { "a\(article)w\($0)" }
  }

  @Test("a copy is found whose tail is cut off and that has residue", arguments: 0..<50)
  func copies(_ article: Int) {
    let original = print(words(0..<200, of: article))
    #expect(NearDuplicates.areCopies(original, print(words(0..<130, of: article))))
    let residue =
      ["Outlet", "reads:"] + words(0..<120, of: article) + words(500..<512, of: article)
    #expect(NearDuplicates.areCopies(original, print(residue)))
  }

  @Test("two articles with a paragraph in common are two", arguments: 0..<50)
  func boilerplate(_ article: Int) {
    let shared = words(0..<60, of: 99)
    #expect(
      !NearDuplicates.areCopies(
        print(words(0..<140, of: article) + shared), print(words(200..<340, of: article) + shared)))
  }
}
