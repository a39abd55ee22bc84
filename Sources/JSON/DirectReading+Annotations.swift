import Records

extension Mention {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      start: try fields.neededInteger("start"), end: try fields.neededInteger("end"),
      surface: try fields.needed("surface"), lemma: try fields.needed("lemma"),
      kind: try fields.neededName("kind"), entity: try fields.text("entity"),
      confidence: try fields.neededNumber("confidence"), method: try fields.neededName("method"),
      nested: try fields.flag("nested"), actsAs: try fields.text("acts_as"))
  }
}

extension Entity {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      entity: try fields.needed("entity"), kind: try fields.neededName("kind"),
      name: try fields.needed("name"), nameEn: try fields.text("name_en"),
      nameRu: try fields.text("name_ru"), aliases: try fields.texts("aliases") ?? [],
      country: try fields.text("country"), lat: try fields.number("lat"),
      lon: try fields.number("lon"), roles: try fields.objects("roles", Role.init(directly:)))
  }
}

extension Role {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      office: try fields.needed("office"), body: try fields.text("body"),
      evidence: try fields.object("evidence").map(TextSpan.init(directly:)))
  }
}

extension Statement {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      span: try TextSpan(directly: fields), text: try fields.needed("text"),
      form: try fields.neededName("form"), confidence: try fields.neededNumber("confidence"))
    parts = try fields.list("parts", TextSpan.init(directly:))
    cue = try fields.text("cue")
    speaker = try fields.text("speaker")
    speakers = try fields.texts("speakers")
    speakerKind = try fields.name("speaker_kind")
    speakerSurface = try fields.text("speaker_surface")
    speakerStart = try fields.integer("speaker_start")
    speakerEnd = try fields.integer("speaker_end")
    via = try fields.text("via")
    act = try fields.text("act")
    addressees = try fields.texts("addressees") ?? []
    topics = try fields.texts("topics") ?? []
    places = try fields.texts("places") ?? []
    occasion = try fields.text("occasion")
    said = try fields.object("said").map(SaidDate.init(directly:))
    negated = try fields.flag("negated")
  }
}

extension SaidDate {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      value: try fields.text("value"), from: try fields.text("from"), to: try fields.text("to"))
  }
}

extension TimeMention {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      start: try fields.neededInteger("start"), end: try fields.neededInteger("end"),
      surface: try fields.needed("surface"), kind: try fields.neededName("kind"),
      value: try fields.text("value"), from: try fields.text("from"), to: try fields.text("to"),
      precision: try fields.name("precision"), anchor: try fields.text("anchor"))
  }
}

extension EventMention {
  init(directly fields: JSONNode) throws(Unexpected) {
    self.init(
      event: try fields.needed("event"), kind: try fields.neededName("kind"),
      name: try fields.text("name"), place: try fields.text("place"),
      from: try fields.text("from"), to: try fields.text("to"),
      status: try fields.neededName("status"), participants: try fields.texts("participants") ?? [],
      start: try fields.neededInteger("start"), end: try fields.neededInteger("end"))
  }
}

extension TextSpan {
  fileprivate init(directly fields: JSONNode) throws(Unexpected) {
    let (start, end) = (try fields.neededInteger("start"), try fields.neededInteger("end"))
    guard start <= end else { throw Unexpected() }
    self.init(start, end)
  }
}
