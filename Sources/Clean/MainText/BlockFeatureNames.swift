import HTML
import Records

extension BlockFeatures {
  /// What the features are called, and what some of them are counted over.
  enum Names {
    static let kinds: [Block.Kind] = [.heading, .listItem, .quote]

    static let tags: [HTMLTag] = [
      .p, .div, .li, .span, .td, .h1, .h2, .h3, .h4, .blockquote, .section, .figcaption, .article,
      .dd, .dt, .th, .pre, .header, .body,
    ]

    /// Elements that say something of all that stands in them.
    static let ancestors: [HTMLTag] = [
      .aside, .footer, .nav, .form, .figure, .figcaption, .header, .table, .ul, .ol, .blockquote,
      .article, .main, .section, .li, .button, .address, .details, .dialog,
    ]

    static let neighbours = [-2, -1, 1, 2]

    /// The rules whose evidence is told apart.
    static let rules = [
      "advert", "aside", "bare-punctuation", "before-headline", "biography", "button", "byline",
      "caption", "comments", "contact", "cookies", "copyright", "credit", "date-line", "footer",
      "form", "javascript", "link-block", "loose-heading", "navigation", "off-screen",
      "outside-article", "player", "read-also", "related", "repeated-block", "share",
      "short-block", "sidebar", "source-link", "subscribe", "tags", "ticker", "unstruck",
    ]

    static let places = Dictionary(
      uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })

    static let all: [String] =
      [
        "words", "linked", "linked-words", "prose", "ends-sentence", "ends-question", "ends-colon",
        "holds-sentence", "title-case", "digits", "word-length", "capitals", "begins-small",
        "begins-quote", "begins-digit", "begins-bracket",
      ]
      + kinds.map { "kind-\($0.rawValue)" }
      + tags.map { "tag-\($0)" }
      + ancestors.map { "in-\($0)" }
      + ElementWords.names.flatMap { ["own:\($0)", "parent:\($0)", "around:\($0)"] }
      + ["marked-body"]
      + [
        "in-body", "in-densest", "before-body", "behind-body", "body-place", "prose-before",
        "prose-behind", "body-prose-before", "body-prose-behind", "prose-of-kind", "parent-share",
        "parent-prose", "parent-links", "grandparent-share", "grandparent-prose",
        "grandparent-links", "depth", "chunk-links", "chunk-prose", "chunk-words", "chunk-blocks",
        "chunk-itself",
      ]
      + neighbours.flatMap { step in
        ["words", "linked", "prose", "ending", "heading"].map {
          "\($0)\(step > 0 ? "+" : "")\(step)"
        }
      }
      + [
        "like-last", "like-next", "prose-gap-before", "prose-gap-behind", "near-prose",
        "near-links", "near-words",
      ]
      + ReadingOrder.names
      + ["in-data", "data-words"]
      + rules.map { "rule-\($0)" }
  }
}

extension LineShape.Ending {
  /// How much the ending speaks for a sentence, 0 to 3.
  var rank: Int {
    switch self {
    case .open: 0
    case .colon: 1
    case .question: 2
    case .sentence: 3
    }
  }
}
