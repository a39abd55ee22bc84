/// A time that the text names.
package struct TimeMention: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable {
    /// A day, a month, a year or a stretch of them, also one that was counted from another (`anchor`).
    case date
    /// A length: "three days".
    case duration
    /// A time without a value: "soon", or "on Tuesday" where nothing tells which.
    case relative
  }

  package var start: Int
  package var end: Int
  package var surface: String
  package var kind: Kind
  /// ISO 8601, intervals as `a/b` with both days inside; a year that nothing gives is `XXXX`.
  package var value: String?
  /// Plain days.
  package var from: String?
  package var to: String?
  package var precision: DateReading.Precision?
  /// What it was counted from: `published`, `text` for a time before in the text, or nothing for a full date.
  package var anchor: String?

  package init(
    start: Int, end: Int, surface: String, kind: Kind, value: String? = nil, from: String? = nil,
    to: String? = nil,
    precision: DateReading.Precision? = nil, anchor: String? = nil
  ) {
    self.start = start
    self.end = end
    self.surface = surface
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
    self.precision = precision
    self.anchor = anchor
  }

  package var span: TextSpan { TextSpan(start, end) }
}
