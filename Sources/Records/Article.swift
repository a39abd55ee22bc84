/// An article understood: its text settled to the code point, its fields interpreted, each with its evidence.
package struct Article: Record {
  package static let schema = "article/1"
  package static let required = ["text"]

  package var id: String
  package var title: String?
  /// The paragraphs joined by a blank line, NFC; the headline is not in it. Offsets count its code points.
  package var text: String
  package var paragraphs: [Paragraph]
  package var lang: DetectedLanguage?
  /// Of the headline alone, which may be another than the text's, and is less sure.
  package var titleLang: DetectedLanguage?
  /// Names of the authors.
  package var byline: [String]
  package var agency: String?
  package var dateline: PlaceLine?
  package var published: DateReading?
  package var modified: DateReading?
  package var canonicalUrl: String?
  package var siteName: String?
  /// 256 hexadecimal digits: 64 numbers, of which texts have as many in common as they share three-word runs.
  package var fingerprint: String?

  /// What was handed on from earlier stages; empty when `normalize` writes, since a record's fields are handed on.
  package var origin: Origin

  package init(id: String, text: String) {
    self.id = id
    self.text = text
    paragraphs = []
    byline = []
    origin = Origin()
  }
}

/// A paragraph's place in the text, and what it is.
package struct Paragraph: Codable, Equatable, Sendable {
  package var start: Int
  package var end: Int
  package var kind: Block.Kind

  package init(start: Int, end: Int, kind: Block.Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  package var span: TextSpan { TextSpan(start, end) }
}

package struct DetectedLanguage: Codable, Equatable, Sendable {
  /// BCP 47; `und` when the text does not tell.
  package var code: String
  /// From 0 to 1.
  package var confidence: Double

  package init(code: String, confidence: Double) {
    self.code = code
    self.confidence = confidence
  }
}

/// The place and agency that open the body: "MOSCOW (Sputnik) —".
package struct PlaceLine: Codable, Equatable, Sendable {
  package var place: String?
  package var agency: String?

  package init(place: String? = nil, agency: String? = nil) {
    self.place = place
    self.agency = agency
  }
}
