/// What `dateline learn` found out about sources, as its file holds it.
///
///     {"sources": {"evening-post": {"order": "dmy", "zone": "+03:00"}}}
package struct LearnedSources: Codable, Equatable, Sendable {
  /// One source's habits; what is not known is left out.
  package struct Habits: Codable, Equatable, Sendable {
    /// How it prints numeric dates.
    package var order: DateOrder?
    /// The offset of its clock, as `+03:00`.
    package var zone: String?

    package init(order: DateOrder? = nil, zone: String? = nil) {
      self.order = order
      self.zone = zone
    }
  }

  /// By the source's name in `pipeline.json`, or by its host.
  package var sources: [String: Habits]

  package init(sources: [String: Habits] = [:]) {
    self.sources = sources
  }
}

/// Which number of a numeric date is the day.
package enum DateOrder: String, Codable, Sendable {
  case dmy, mdy
}
