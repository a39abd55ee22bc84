/// The kinds of document that list addresses, told by their root element.
///
/// After the RSS 2.0 specification, RSS 1.0 (RDF Site Summary), RFC 4287 (Atom) and sitemaps.org. Namespaces are not
/// insisted upon: many feeds have none or a wrong one.
enum ListingFormat: String, CaseIterable {
  case rss
  case rdf = "RDF"
  case atom = "feed"
  case sitemap = "urlset"
  case sitemapIndex = "sitemapindex"

  /// The element that holds one entry.
  var entry: String {
    switch self {
    case .rss, .rdf: "item"
    case .atom: "entry"
    case .sitemap: "url"
    case .sitemapIndex: "sitemap"
    }
  }

  /// The element whose text is the entry's address; Atom has it in an attribute.
  var address: String? {
    switch self {
    case .rss, .rdf: "link"
    case .atom: nil
    case .sitemap, .sitemapIndex: "loc"
    }
  }

  /// The element whose text is the day or instant of the last change. RSS says only when something was published.
  var modified: String? {
    switch self {
    case .rss, .rdf: nil
    case .atom: "updated"
    case .sitemap, .sitemapIndex: "lastmod"
    }
  }
}
