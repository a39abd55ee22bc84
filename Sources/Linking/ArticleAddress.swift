import Records

/// What makes two records the same article.
package enum ArticleAddress {
  /// The canonical URL when it lies on the page's own host, else the page's URL, else the record's id.
  package static func identity(id: String, url: String?, canonicalURL: String?) -> String {
    guard let url else { return id }
    if let canonicalURL, let own = WebAddress.host(of: url),
      WebAddress.host(of: canonicalURL) == own
    {
      return canonicalURL
    }
    return url
  }
}
