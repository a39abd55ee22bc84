import Records

/// A record that can be loaded: its spans lie in its text, and its digests are made. Making one needs no warehouse, so
/// it can be done on any thread.
package struct LoadableArticle: Sendable {
  let record: AnnotatedArticle
  let digests: ArticleDigests

  /// - Throws: `RecordRejected` with `invalid_span`.
  /// - Complexity: O(n) in the record.
  package init(_ record: AnnotatedArticle) throws {
    self.record = record
    digests = try ArticleDigests(record)
  }
}
