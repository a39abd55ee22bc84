import Language

/// The rules of one use in a byline, asked all in one pass: most names match none.
struct BylineRules: Sendable {
  private let patterns: [Pattern]
  private let any: PatternSet

  init(_ rules: [BylineReader.Rule], of use: BylineReader.Rule.Use) {
    patterns = rules.filter { $0.use == use }.map(\.pattern)
    any = PatternSet(patterns)
  }

  /// Whether a text is what any of the rules strikes.
  func match(_ text: String) -> Bool { any.first(matching: text) != nil }

  /// The text without what each rule in turn finds in what those before it left.
  func cut(from text: String) -> String {
    guard match(text) else { return text }
    var text = text
    for pattern in patterns {
      guard let match = pattern.firstMatch(in: text) else { continue }
      var bytes = Array(text.utf8)
      bytes.removeSubrange(match.range)
      text = SettledText.line(String(decoding: bytes, as: UTF8.self))
    }
    return text
  }
}
