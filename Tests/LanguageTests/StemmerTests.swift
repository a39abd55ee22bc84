import Testing

@testable import Language

@Suite("stems")
struct StemmerTests {
  @Test(
    "forms of a word share a stem",
    arguments: [("ru", "мостами", "моста"), ("en", "talks", "talking")])
  func shared(_ language: String, _ one: String, _ other: String) throws {
    let stemmer = try #require(Stemmer(language: language))
    #expect(stemmer.stem(one) == stemmer.stem(other))
    #expect(stemmer.stem(one) != stemmer.stem("xyz"))
    #expect(stemmer.stem("").isEmpty)
  }

  @Test("a language without rules has no stemmer")
  func none() {
    #expect(Stemmer(language: "xx") == nil)
  }
}
