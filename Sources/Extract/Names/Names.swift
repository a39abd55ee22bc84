import Records

/// The names of one article: where they stand, and whom or what they mean.
package struct Names: Sendable, Equatable {
  /// In the order of the text; of two that begin together the longer first.
  package var mentions: [Mention]
  /// In the order of their first mention.
  package var entities: [Entity]

  package init(mentions: [Mention] = [], entities: [Entity] = []) {
    self.mentions = mentions
    self.entities = entities
  }

  package func entity(_ id: String) -> Entity? {
    entities.first { $0.entity == id }
  }
}
