import Records

extension Article: DirectlyRead {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(id: try fields.needed("id"), text: try fields.needed("text"))
    title = try fields.text("title")
    paragraphs = try fields.objects("paragraphs", Paragraph.init(directly:))
    lang = try fields.object("lang").map(DetectedLanguage.init(directly:))
    titleLang = try fields.object("title_lang").map(DetectedLanguage.init(directly:))
    byline = try fields.texts("byline") ?? []
    agency = try fields.text("agency")
    dateline = try fields.object("dateline").map(PlaceLine.init(directly:))
    published = try fields.object("published").map(DateReading.init(directly:))
    modified = try fields.object("modified").map(DateReading.init(directly:))
    canonicalUrl = try fields.text("canonical_url")
    siteName = try fields.text("site_name")
    fingerprint = try fields.text("fingerprint")
    origin = try Origin(directly: fields)
  }
}

extension AnnotatedArticle: DirectlyRead {
  init(directly fields: JSONNode) throws(Unexpected) {
    let article = try Article(directly: fields)
    self.init(id: article.id, text: article.text)
    title = article.title
    paragraphs = article.paragraphs
    lang = article.lang
    titleLang = article.titleLang
    byline = article.byline
    agency = article.agency
    dateline = article.dateline
    published = article.published
    modified = article.modified
    canonicalUrl = article.canonicalUrl
    siteName = article.siteName
    fingerprint = article.fingerprint
    origin = article.origin
    mentions = try fields.objects("mentions", Mention.init(directly:))
    entities = try fields.objects("entities", Entity.init(directly:))
    statements = try fields.objects("statements", Statement.init(directly:))
    times = try fields.objects("times", TimeMention.init(directly:))
    events = try fields.objects("events", EventMention.init(directly:))
    removed = try fields.objects("removed", Removed.init(directly:))
    claims = try fields.objects("claims", Claim.init(directly:))
  }
}

extension Paragraph {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      start: try fields.neededInteger("start"), end: try fields.neededInteger("end"),
      kind: try fields.neededName("kind", of: Block.kinds))
  }
}

extension DetectedLanguage {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      code: try fields.needed("code"), confidence: try fields.neededNumber("confidence"))
  }
}

extension PlaceLine {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(place: try fields.text("place"), agency: try fields.text("agency"))
  }
}

extension DateReading {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      value: try fields.text("value"), precision: try fields.name("precision"),
      from: try fields.text("from"), to: try fields.text("to"),
      evidence: try fields.objects("evidence", Evidence.init(directly:)))
  }
}

extension Evidence {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      text: try fields.needed("text"), where: try fields.needed("where"),
      why: try fields.needed("why"))
  }
}
