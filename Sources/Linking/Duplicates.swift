/// Articles that are copies of one text.
package enum Duplicates {
  package struct Copy: Sendable {
    package var article: String
    /// The start of the publication's interval; nil when the article gives none.
    package var published: String?

    package init(article: String, published: String?) {
      self.article = article
      self.published = published
    }
  }

  /// The original of a group of copies: the earliest published, of equals (and of those without a date) the lowest id.
  ///
  /// The answer does not depend on the order of the copies.
  package static func original(of copies: [Copy]) -> String? {
    copies.min { left, right in
      // "~" sorts after every date.
      (left.published ?? "~", left.article) < (right.published ?? "~", right.article)
    }?.article
  }
}
