/// What `extract` adds to an article. The article's own fields are handed on beside it.
package struct Annotations: Record {
  package static let schema = "annotated-article/1"
  package static let required: [String] = []

  package var id: String
  package var mentions: [Mention]
  package var entities: [Entity]
  package var statements: [Statement]
  package var times: [TimeMention]
  package var events: [EventMention]

  package init(id: String) {
    self.id = id
    mentions = []
    entities = []
    statements = []
    times = []
    events = []
  }
}

/// A whole line of annotated-article/1, as `load` reads it.
package struct AnnotatedArticle: Record {
  package static let schema = "annotated-article/1"
  package static let required = ["text"]

  package var id: String
  package var title: String?
  package var text: String
  package var paragraphs: [Paragraph]
  package var lang: DetectedLanguage?
  package var titleLang: DetectedLanguage?
  package var byline: [String]
  package var agency: String?
  package var dateline: PlaceLine?
  package var published: DateReading?
  package var modified: DateReading?
  package var canonicalUrl: String?
  package var siteName: String?
  package var fingerprint: String?
  package var mentions: [Mention]
  package var entities: [Entity]
  package var statements: [Statement]
  package var times: [TimeMention]
  package var events: [EventMention]
  package var removed: [Removed]
  package var claims: [Claim]
  package var origin: Origin

  package init(id: String, text: String) {
    self.id = id
    self.text = text
    paragraphs = []
    byline = []
    mentions = []
    entities = []
    statements = []
    times = []
    events = []
    removed = []
    claims = []
    origin = Origin()
  }
}
