import Records

/// Why a page is no article.
package enum CleanReject: String, CaseIterable, Sendable {
  /// Nothing is left that could be a body.
  case emptyText = "empty_text"
  /// The page is longer than `maxBytes`.
  case tooLarge = "too_large"
  /// Its elements are nested deeper than `maxDepth`.
  case depth
  /// It would cost more than a page may: thousands of attributes on one element.
  case budget
  /// A page of links: a front page, a section, a list of headlines.
  case notArticle = "not_article"
  /// libxml2 makes nothing of it.
  case unreadable
  /// Neither `text/html` nor `text/plain`.
  case mediaType = "media_type"

  func callAsFunction(_ message: String) -> RecordRejected {
    RecordRejected(rawValue, message)
  }
}
