import HTML
import Records

/// Reads `meta` elements.
enum MetaTags {
  static func claims(of node: HTMLNode) -> [Claim] {
    guard let content = node.attribute("content") else { return [] }
    for key in ["property", "name", "itemprop", "http-equiv"] {
      // Some pages write several names into one attribute.
      guard let names = node.attribute(key)?.lowercased() else { continue }
      for name in names.split(separator: " ") {
        if let field = fields[String(name)] {
          return [Claim(field, content, where: "meta[\(key)=\"\(name)\"]")]
        }
      }
    }
    return []
  }

  private static let fields: [String: Claim.Field] = [
    "og:title": .title, "twitter:title": .title, "dc.title": .title, "title": .title,
    "headline": .title, "sailthru.title": .title, "parsely-title": .title,
    "author": .byline, "article:author": .byline, "dc.creator": .byline, "byl": .byline,
    "sailthru.author": .byline, "parsely-author": .byline, "article:author_name": .byline,
    "creator": .byline, "dcterms.creator": .byline, "og:article:author": .byline,
    "citation_author": .byline, "cxenseparse:author": .byline, "og:author": .byline,
    "dcsext.author": .byline, "article.author": .byline, "authors": .byline,
    "article:published_time": .published, "og:published_time": .published,
    "datepublished": .published, "date": .published, "pubdate": .published,
    "dc.date": .published, "dc.date.issued": .published, "dcterms.created": .published,
    "dcterms.date": .published, "article:published": .published, "publishdate": .published,
    "publish-date": .published, "parsely-pub-date": .published, "sailthru.date": .published,
    "article.published": .published, "published_time": .published, "publish_date": .published,
    "publication_date": .published, "cxenseparse:recs:publishtime": .published,
    "og:article:published_time": .published, "og:pubdate": .published,
    "og:publish_date": .published, "og:article:published": .published, "og:regdate": .published,
    "article:publish_date": .published, "article:published_date": .published,
    "article_date_original": .published, "originalpublicationdate": .published,
    "bt:pubdate": .published, "citation_publication_date": .published,
    "citation_date": .published, "citation_online_date": .published, "created": .published,
    "date_created": .published, "date_published": .published, "datecreated": .published,
    "dateposted": .published, "dc.created": .published, "dc.date.created": .published,
    "dc.date.publication": .published, "dcsext.articlefirstpublished": .published,
    "dcterms.issued": .published, "displaydate": .published, "doc_date": .published,
    "mediator_published_time": .published, "pdate": .published, "publish_time": .published,
    "published-date": .published, "published_date": .published, "publisheddate": .published,
    "publishtime": .published, "release_date": .published, "rnews:datepublished": .published,
    "shareaholic:article_published_time": .published, "vr:published_time": .published,
    "weibo:article:create_at": .published, "article:created": .published,
    "article:modified_time": .modified, "modified-time": .modified, "dc.modified": .modified,
    "article:modified_date": .modified, "modified_time": .modified, "revised": .modified,
    "og:updated_time": .modified, "datemodified": .modified,
    "last-modified": .modified, "dcterms.modified": .modified, "article:modified": .modified,
    "og:locale": .lang, "content-language": .lang, "language": .lang, "dc.language": .lang,
    "inlanguage": .lang,
    "og:site_name": .siteName, "application-name": .siteName, "dc.publisher": .siteName,
    "og:description": .description, "description": .description,
    "twitter:description": .description, "dc.description": .description,
    "article:section": .section, "section": .section, "parsely-section": .section,
    "og:url": .canonicalUrl,
  ]
}
