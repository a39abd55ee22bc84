/// An article as printed: the text without its boilerplate, every field still a string.
package struct RawArticle: Record {
  package static let schema = "raw-article/1"
  package static let required = ["blocks"]

  package var id: String
  /// As read; `clean` leaves it empty, since a page's fields are handed on.
  package var origin: Origin
  /// The chosen candidates, as the page prints them.
  package var printed: Printed
  package var canonicalUrl: String?
  /// What the page is besides an article; nil where nothing is to be said.
  package var flags: [Flag]?
  /// Every candidate seen, chosen or not.
  package var claims: [Claim]
  /// The body in reading order, without markup.
  package var blocks: [Block]
  package var removed: [Removed]

  package init(
    id: String, origin: Origin = Origin(), printed: Printed = Printed(),
    canonicalUrl: String? = nil, flags: [Flag]? = nil,
    claims: [Claim] = [], blocks: [Block], removed: [Removed] = []
  ) {
    self.id = id
    self.origin = origin
    self.printed = printed
    self.canonicalUrl = canonicalUrl
    self.flags = flags
    self.claims = claims
    self.blocks = blocks
    self.removed = removed
  }
}

extension RawArticle {
  /// What a reader of an article should know of its page.
  package enum Flag: String, CaseIterable, Codable, Sendable {
    /// Notes in the order of a day, each with its time.
    case liveTicker = "live-ticker"
    /// More than one article stands on the page.
    case severalArticles = "several-articles"
    /// The beginning of a text that only subscribers may read.
    case stub
  }
}

/// What a page prints about itself, uninterpreted.
package struct Printed: Blank, Equatable, Sendable {
  package var title: String?
  package var byline: String?
  package var published: String?
  package var modified: String?
  package var lang: String?
  package var siteName: String?
  package var description: String?
  package var section: String?

  package init() {}
}

/// A candidate for a field: what it says, and where on the page it says so.
package struct Claim: Codable, Equatable, Sendable {
  package enum Field: String, CaseIterable, Codable, Sendable {
    case title, byline, published, modified, lang
    case siteName = "site_name"
    case description, section
    case canonicalUrl = "canonical_url"
    /// How the body begins, where the page's data hold it and its tree does not.
    case body
  }

  package var field: Field
  package var value: String
  /// A readable address: `meta[property="og:title"]`, `json-ld datePublished`, `time[datetime]`, `line 3`.
  package var `where`: String

  package init(_ field: Field, _ value: String, where place: String) {
    self.field = field
    self.value = value
    self.where = place
  }
}

/// One paragraph, heading, list item or block quotation.
package struct Block: Codable, Equatable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case heading, paragraph
    case listItem = "list-item"
    case quote
  }

  package var kind: Kind
  package var text: String
  /// The line of the source on which it starts, from 1.
  package var line: Int?

  package init(_ kind: Kind, _ text: String, line: Int? = nil) {
    self.kind = kind
    self.text = text
    self.line = line
  }
}

/// A visible line or block that was struck, and the rule that struck it.
package struct Removed: Codable, Equatable, Sendable {
  package var rule: String
  package var text: String
  package var line: Int?

  package init(rule: String, text: String, line: Int? = nil) {
    self.rule = rule
    self.text = text
    self.line = line
  }
}
