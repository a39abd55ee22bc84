/// Reported speech: who is said to have said what. See GLOSSARY for where one ends.
package struct Statement: Codable, Equatable, Sendable {
  package enum Form: String, Codable, Sendable {
    case direct, partial, indirect
  }

  package enum SpeakerKind: String, Codable, Sendable {
    case person, organization, place, document, outlet, unnamed
  }

  package var start: Int
  package var end: Int
  /// What lies between `start` and `end`.
  package var text: String
  /// The spoken pieces, where an attribution or a paragraph's end splits them.
  package var parts: [TextSpan]?
  package var form: Form
  /// The word that reports: "said", «по словам».
  package var cue: String?
  /// An entity's id; absent when the article names nobody.
  package var speaker: String?
  /// The others, when several speak jointly.
  package var speakers: [String]?
  package var speakerKind: SpeakerKind?
  /// The words beside the cue.
  package var speakerSurface: String?
  package var speakerStart: Int?
  package var speakerEnd: Int?
  /// Who passed the words on: an entity's id, else the words.
  package var via: String?
  /// What kind of saying: `state`, `call_for`, `demand`, `promise`, `accuse`, `deny`, `thank`, `condemn`, `announce`,
  /// `warn`.
  package var act: String?
  package var addressees: [String]
  package var topics: [String]
  package var places: [String]
  /// "in an interview with …", «по итогам встречи …»
  package var occasion: String?
  package var said: SaidDate?
  package var negated: Bool?
  package var confidence: Double

  package init(span: TextSpan, text: String, form: Form, confidence: Double) {
    start = span.start
    end = span.end
    self.text = text
    self.form = form
    self.confidence = confidence
    addressees = []
    topics = []
    places = []
  }

  package var span: TextSpan { TextSpan(start, end) }
}

/// When something was said: plain days.
package struct SaidDate: Codable, Equatable, Sendable {
  package var value: String?
  package var from: String?
  package var to: String?

  package init(value: String? = nil, from: String? = nil, to: String? = nil) {
    self.value = value
    self.from = from
    self.to = to
  }
}
