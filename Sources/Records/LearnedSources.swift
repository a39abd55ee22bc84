/// What `dateline learn` found out about sources, as its file holds it.
///
///     {"sources": {"post.example": {"articles": 41, "order": "dmy", "zone": "+03:00", "lines": ["Read us in print"]}}}
package struct LearnedSources: Codable, Equatable, Sendable {
  /// One source's habits; what is not known is left out.
  package struct Habits: Codable, Equatable, Sendable {
    /// How many articles the habits were learned from.
    package var articles: Int?
    /// How it prints numeric dates.
    package var order: DateOrder?
    /// The offset of its clock, as `+03:00`.
    package var zone: String?
    /// What it prints in article after article, as printed.
    package var lines: [String]?

    package init(
      articles: Int? = nil, order: DateOrder? = nil, zone: String? = nil, lines: [String]? = nil
    ) {
      self.articles = articles
      self.order = order
      self.zone = zone
      self.lines = lines
    }
  }

  /// By the source's name in `pipeline.json`, or by its host.
  package var sources: [String: Habits]

  package init(sources: [String: Habits] = [:]) {
    self.sources = sources
  }

  /// Under which name a source's habits stand: its own, else that of the first of its hosts that has any.
  package func key(source: String?, hosts: [String]) -> String? {
    ([source].compactMap { $0 } + hosts).first { sources[$0] != nil }
  }
}

/// Which number of a numeric date is the day.
package enum DateOrder: String, Codable, Sendable {
  case dmy, mdy
}
