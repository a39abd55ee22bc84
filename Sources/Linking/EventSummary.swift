/// One event as all its evidence tells it.
package struct EventSummary: Equatable, Sendable {
  /// What one article says of it.
  package struct Evidence: Sendable {
    package var kind: String
    package var name: String?
    /// The place's entity id, as extracted.
    package var place: String?
    package var status: String
    /// Plain days; `XXXX` for an unknown year.
    package var from: String?
    package var to: String?

    package init(
      kind: String, name: String?, place: String?, status: String, from: String?, to: String?
    ) {
      self.kind = kind
      self.name = name
      self.place = place
      self.status = status
      self.from = from
      self.to = to
    }
  }

  package var kind: String
  package var name: String?
  package var place: String?
  package var from: String?
  package var to: String?

  /// Each field as most of the evidence has it. Days of an event told as held win over planned ones, and a day whose year
  /// is unknown is no day.
  ///
  /// - Returns: nil without evidence.
  package init?(_ evidence: [Evidence]) {
    guard let kind = Self.most(evidence.map(\.kind)) else { return nil }
    self.kind = kind
    name = Self.most(evidence.compactMap(\.name))
    place = Self.most(evidence.compactMap(\.place))
    let dated = evidence.filter { $0.from.map { !$0.hasPrefix("XXXX") } ?? false }
    let held = dated.filter { $0.status == "held" }
    let days = (held.isEmpty ? dated : held).map {
      ($0.from ?? "") + "/" + ($0.to ?? $0.from ?? "")
    }
    guard let day = Self.most(days) else { return }
    let ends = day.split(separator: "/").map(String.init)
    from = ends.first
    to = ends.last
  }

  private static func most(_ values: [String]) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return Majority.choose(counts.lazy.map { (value: $0.key, count: $0.value) })
  }
}
