import Language

/// The words of a text in the forms that the full-text index holds. Stays with the task that made it.
final class Stems {
  /// The stems of words already met are kept up to this many.
  private static let mostKept = 100_000

  private let russian = Stemmer(language: "russian")
  private let english = Stemmer(language: "english")
  private var kept: [String: String] = [:]

  /// The stem of each word, in order, with spaces between: Russian rules for a word in Cyrillic letters, English rules for
  /// one in Latin letters, whatever the article's language, so that a question needs no language either.
  ///
  /// - Complexity: O(n) in the text.
  func stems(of text: String) -> String {
    var stems = ""
    stems.reserveCapacity(text.utf8.count)
    FullTextWords.each(of: text) { word in
      if !stems.isEmpty { stems += " " }
      stems += stem(word)
    }
    return stems
  }

  /// The stem of one folded word.
  func stem(_ word: String) -> String {
    if let stem = kept[word] { return stem }
    // A word longer than any language's is not worth the memory.
    guard word.utf8.count <= 64 else { return String(word.unicodeScalars.prefix(32)) }
    let isCyrillic = word.unicodeScalars.first.map { (0x400...0x52F).contains($0.value) } ?? false
    let stem = (isCyrillic ? russian : english)?.stem(word) ?? word
    if kept.count >= Self.mostKept { kept = [:] }
    kept[word] = stem
    return stem
  }
}
