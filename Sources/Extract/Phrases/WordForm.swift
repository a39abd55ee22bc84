import Language

/// A word of a table's phrases: itself, or, where it ends in `*`, all words that begin so.
struct WordForm: Sendable {
  private let word: Word
  private let beginning: [UInt8]?

  /// - Parameter form: folded.
  init(_ form: some StringProtocol) {
    word = Word(String(form))
    beginning = form.hasSuffix("*") ? Array(form.utf8.dropLast()) : nil
  }

  func fits(_ token: Token) -> Bool {
    guard let beginning else { return token.word == word }
    return token.withFolded { $0.starts(with: beginning) }
  }
}
