import Records

@testable import Load

/// Articles of made-up words: originals, their copies, and later versions, in every kind that changes stories.
enum MadeStories {
  static func words(_ numbers: Range<Int>, of text: Int) -> String {
    numbers.map { "t\(text)w\($0)" }.joined(separator: " ")
  }

  /// The same for the same number: a linear congruential step (D. Knuth, MMIX).
  struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static func article(_ number: Int, text: String, url: Int? = nil, day: Int? = nil)
    -> AnnotatedArticle
  {
    // Every record is seen at a time of its own, so that which version is current does not hang on the order.
    let digits = String(100_000 + number).dropFirst()
    let seen =
      "2026-03-01T0\(digits.prefix(1)):\(digits.dropFirst().prefix(2)):\(digits.suffix(2))Z"
    var article = Samples.article(
      number, text: text, url: "https://a.example/\(url ?? number)", seen: seen)
    if let day {
      article.published = DateReading(
        value: "2026-02-\(10 + day)", from: "2026-02-\(10 + day)T00:00:00Z")
    }
    return article
  }

  /// An original, a cut copy, a copy with residue, a text that bridges the original and another, and what makes it leave.
  static func five() -> [AnnotatedArticle] {
    [
      article(1, text: words(0..<200, of: 1), day: 3),
      article(2, text: words(0..<130, of: 1) + " " + words(0..<10, of: 9), day: 2),
      article(3, text: words(0..<200, of: 2), day: 5),
      article(4, text: words(0..<200, of: 1) + " " + words(0..<200, of: 2), day: 1),
      article(5, text: words(0..<200, of: 3), url: 4, day: 1),
    ]
  }

  static func many(_ count: Int, seed: UInt64) -> [AnnotatedArticle] {
    var chance = Chance(state: seed)
    return (0..<count).map { number in
      let text = Int.random(in: 0..<count / 4, using: &chance)
      let end = Int.random(in: 90...150, using: &chance)
      let residue = words(0..<Int.random(in: 0...20, using: &chance), of: 1000 + number)
      // A quarter are later versions of earlier articles, with another text: they leave one story for another.
      let url = number > 0 && number % 4 == 0 ? Int.random(in: 0..<number, using: &chance) : nil
      let day = number % 3 == 0 ? nil : Int.random(in: 0...9, using: &chance)
      return article(
        number, text: words(0..<end, of: text) + " " + residue, url: url, day: day)
    }
  }
}
