/// What a page's data call the article's text, as its runs of three words: a block that stands in it is text.
///
/// Evidence only: in a tenth of such pages the data hold a teaser, or another article.
struct BodyEvidence {
  /// Fewer words are a teaser.
  private static let fewest = 60
  private static let run = 3

  let words: Int
  private let runs: Set<Int>

  /// Nil where the data hold no text.
  init?(_ bodies: [String]) {
    var runs: Set<Int> = []
    var count = 0
    for body in bodies {
      let words = Self.words(of: body)
      count += words.count
      Self.runs(of: words) { runs.insert($0) }
    }
    guard count >= Self.fewest else { return nil }
    words = count
    self.runs = runs
  }

  /// The share, 0 to 1, of the text's runs that stand in the data; a shorter text is a run.
  ///
  /// - Complexity: O(n) in the text.
  func share(of text: String) -> Double {
    var all = 0
    var known = 0
    Self.runs(of: Self.words(of: text)) {
      all += 1
      if runs.contains($0) { known += 1 }
    }
    return all == 0 ? 0 : Double(known) / Double(all)
  }

  private static func words(of text: String) -> [Substring.UnicodeScalarView] {
    text.unicodeScalars.split { !$0.isLetter && !$0.isDigit }
  }

  private static func runs(
    of words: [Substring.UnicodeScalarView], _ body: (Int) -> Void
  ) {
    guard words.count >= run else { return }
    for start in 0...words.count - run {
      var hasher = Hasher()
      for word in words[start..<start + run] { for scalar in word { hasher.combine(scalar.value) } }
      body(hasher.finalize())
    }
  }
}
