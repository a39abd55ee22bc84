/// Something that the text tells of as happening at a time: talks, a ceasefire, a strike.
package struct EventMention: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case talks, meeting, conference, ceasefire, resolution, strike, other
  }

  package enum Status: String, Codable, Sendable {
    case held, planned, cancelled, denied
  }

  /// The entity's id where the event bears a name, else a digest of kind, place and days.
  package var event: String
  package var kind: Kind
  package var name: String?
  /// The place's entity id.
  package var place: String?
  /// Plain days; `XXXX` for a year that nothing gives.
  package var from: String?
  package var to: String?
  package var status: Status
  package var participants: [String]
  package var start: Int
  package var end: Int

  package init(
    event: String, kind: Kind, name: String? = nil, place: String? = nil, from: String? = nil,
    to: String? = nil,
    status: Status, participants: [String] = [], start: Int, end: Int
  ) {
    self.event = event
    self.kind = kind
    self.name = name
    self.place = place
    self.from = from
    self.to = to
    self.status = status
    self.participants = participants
    self.start = start
    self.end = end
  }

  package var span: TextSpan { TextSpan(start, end) }
}
