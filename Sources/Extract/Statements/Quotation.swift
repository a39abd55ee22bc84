/// Words between quotation marks.
struct Quotation: Sendable, Equatable {
  /// Tokens, the marks included.
  var tokens: Range<Int>
  /// Tokens between the marks.
  var inner: Range<Int>
  /// The pieces of it, where it runs over paragraphs or is broken by its attribution.
  var parts: [Range<Int>]
}
