/// A question in FTS5's language, made of what a person types.
///
/// Each word is found in any of its forms, words in quotation marks («…», "…") in that form and order; all must be there.
/// Nothing that is typed is taken for an operator.
///
///     FullTextQuery("переговоры «в Женеве»").match
///     // stems : "переговор" AND {title body} : "в женеве"
package struct FullTextQuery: Equatable, Sendable {
  /// For `article_fts MATCH ?`; nil where nothing to look for was typed.
  package let match: String?

  package init(_ typed: String) {
    let stems = Stems()
    var terms: [String] = []
    var isPhrase = false
    let pieces = typed.split(omittingEmptySubsequences: false) { "\"«»“”„".contains($0) }
    for piece in pieces {
      var words: [String] = []
      FullTextWords.each(of: String(piece)) { words.append($0) }
      if isPhrase, words.count > 0 {
        terms.append("{title body} : \"\(words.joined(separator: " "))\"")
      } else {
        terms += words.map { "stems : \"\(stems.stem($0))\"" }
      }
      isPhrase.toggle()
    }
    match = terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }
}
