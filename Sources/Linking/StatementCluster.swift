/// What makes two statements one, told by several articles.
package enum StatementCluster {
  /// Equal keys are one cluster: now the folded words within one language, without the marks at their ends.
  package static func key(of text: String, language: String?) -> String {
    var words = Substring(TextIdentity.fold(text))
    while let last = words.last, ".,;:!?…\"' ".contains(last) { words.removeLast() }
    while let first = words.first, "\"' ".contains(first) { words.removeFirst() }
    return (language ?? "und") + "\u{1F}" + words
  }
}
