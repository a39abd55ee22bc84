/// A printed date as it was read: what it can mean, and why it was read so.
package struct DateReading: Codable, Equatable, Sendable {
  package enum Precision: String, Codable, Sendable {
    case second, minute, hour, day, month, year
  }

  /// ISO 8601, as precise as `precision` says, with an offset if one is printed. Absent when only bounds are known.
  package var value: String?
  package var precision: Precision?
  /// The UTC instants between which it lies, the later one excluded.
  package var from: String?
  package var to: String?
  package var evidence: [Evidence]

  package init(
    value: String? = nil, precision: Precision? = nil, from: String? = nil, to: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.value = value
    self.precision = precision
    self.from = from
    self.to = to
    self.evidence = evidence
  }
}

/// Words that support a reading, where they stand, and what they prove.
package struct Evidence: Codable, Equatable, Sendable {
  package var text: String
  package var `where`: String
  package var why: String

  package init(text: String, where place: String, why: String) {
    self.text = text
    self.where = place
    self.why = why
  }
}
