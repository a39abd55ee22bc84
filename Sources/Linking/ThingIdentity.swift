/// Decides which place or body of the one script is one of the other.
package enum ThingIdentity {
  /// Another entity under the same name, in the other script.
  package struct Match: Sendable, Equatable {
    package var entity: String
    /// From 0 to 1.
    package var likeness: Double
    /// Whether the name says enough, or the articles say the rest.
    package var isSure: Bool

    package init(entity: String, likeness: Double, isSure: Bool = true) {
      (self.entity, self.likeness, self.isSure) = (entity, likeness, isSure)
    }
  }

  /// The join of an entity with its best match, if it is that one's best match too; else a candidate.
  ///
  /// Of two that are joined the gazetteer's own id stands for both, else the lower one; the row is the other's.
  ///
  /// - Parameter back: the matches of each match.
  package static func merges(
    of entity: String, matches: [Match], back: [String: [Match]]
  ) -> [PersonIdentity.Merge] {
    guard let best = best(matches), let returned = self.best(back[best.entity] ?? []),
      precedes(best.entity, entity)
    else { return [] }
    let isJoined = best.isSure && returned.entity == entity
    return [
      PersonIdentity.Merge(
        from: entity, into: best.entity, why: .name,
        score: isJoined ? best.likeness : best.likeness / 2,
        status: isJoined ? .joined : .candidate)
    ]
  }

  private static func best(_ matches: [Match]) -> Match? {
    matches.max { one, other in
      one.likeness == other.likeness
        ? one.entity > other.entity : one.likeness < other.likeness
    }
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    (isMade(one) ? 1 : 0, one) < (isMade(other) ? 1 : 0, other)
  }

  /// Ids of names that no gazetteer has begin with their kind.
  private static func isMade(_ entity: String) -> Bool {
    entity.hasPrefix("place-") || entity.hasPrefix("organization-")
  }
}
