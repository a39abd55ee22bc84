import GRDB

/// The texts that an article had, and what changed from each to the next.
package struct VersionHistory: Equatable, Sendable {
  /// A paragraph, or a headline, that one version has and its neighbour has not.
  package struct Change: Equatable, Sendable {
    package enum Kind: String, Sendable {
      case removed = "-"
      case added = "+"
    }
    package var kind: Kind
    package var text: String
  }

  package struct Version: Equatable, Sendable {
    package var number: Int
    package var firstSeen: String
    package var lastSeen: String
    package var isCurrent: Bool
    /// From the version before; all of the first one is new, and is not repeated here.
    package var changes: [Change]
  }

  package var versions: [Version]

  /// - Parameter wanted: as `ArticlePage` takes it.
  /// - Throws: `WarehouseError`, `unknown` or `ambiguous`.
  /// - Complexity: O(n · d) for n paragraphs and d changed ones between two versions.
  package init(_ wanted: String, in warehouse: Warehouse) throws {
    versions = try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.read { db in
        var before: [String]?
        return try SQLCommand(
          db,
          """
          SELECT version_no, first_seen_at, last_seen_at, is_current, title, body FROM article_versions
          WHERE article_id = ? ORDER BY version_no
          """
        ).all(.text(try ArticlePage.find(wanted, in: db))) { row in
          let now =
            [row.text(4) ?? "(no headline)"] + row.text(5)!.split(separator: "\n").map(String.init)
          defer { before = now }
          return Version(
            number: row.integer(0)!, firstSeen: row.text(1)!, lastSeen: row.text(2)!,
            isCurrent: row.integer(3) == 1,
            changes: before.map { Self.changes(from: $0, to: now) } ?? [])
        }
      }
    }
  }

  /// What was removed and added, in reading order; at one place what was removed comes first.
  static func changes(from old: [String], to new: [String]) -> [Change] {
    let difference = new.difference(from: old)
    let gone = Set(
      difference.removals.map { change in
        guard case .remove(let offset, _, _) = change else { preconditionFailure("a removal") }
        return offset
      })
    let come = Set(
      difference.insertions.map { change in
        guard case .insert(let offset, _, _) = change else { preconditionFailure("an insertion") }
        return offset
      })
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if gone.contains(left) {
        changes.append(Change(kind: .removed, text: old[left]))
        left += 1
      } else if come.contains(right) {
        changes.append(Change(kind: .added, text: new[right]))
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return changes
  }

  /// For a terminal.
  package var text: String {
    versions.map { version in
      let seen =
        version.firstSeen == version.lastSeen
        ? "seen \(version.firstSeen)" : "seen \(version.firstSeen) to \(version.lastSeen)"
      let head = "version \(version.number), \(seen)\(version.isCurrent ? ", current" : "")\n"
      return head
        + version.changes.map { "  \($0.kind.rawValue) \(TerminalText.safe($0.text))\n" }.joined()
    }.joined()
  }
}
