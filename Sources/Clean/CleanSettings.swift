import Records

/// What a user may set for `clean`.
package struct CleanSettings: Settings {
  /// The longest page that is read, in bytes of UTF-8; a longer one is rejected as `too_large`.
  package var maxBytes = 16_000_000
  /// Elements that may stand inside each other; a page with more is rejected as `depth`.
  package var maxDepth = 10_000
  /// Fewer words than this are no article: the page is rejected as `empty_text`.
  package var minWords = 3

  /// The seconds of processor time that one page may take; one that needs more is rejected as `budget`. Pages of any
  /// paper take milliseconds: only a page that is made to be slow comes near the default.
  package var maxSeconds = 20.0
  /// The file that `dateline learn` writes: which lines a source prints in article after article. Empty: none.
  package var learned = ""

  package init() {}
}
