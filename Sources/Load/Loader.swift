import GRDB
import Records

/// Takes annotated articles into a warehouse: rows, derived links and the run's own record in one transaction.
///
/// Readers see the warehouse as it was until all of it is there. To load the same records again changes no row of the
/// content tables but the times seen.
package struct Loader {
  private let warehouse: Warehouse

  package init(_ warehouse: Warehouse) {
    self.warehouse = warehouse
  }

  /// Pulls items from `next` until it gives nil.
  ///
  /// - Parameters:
  ///   - time: UTC; when records without `fetched_at` were seen, unless the run's start says it.
  ///   - run: taken in with the records, this load's own counts among it.
  /// - Throws: `WarehouseError`, or what `next` throws; the warehouse is then as it was before.
  package func load(
    at time: String, run: RunReport? = nil, next: () throws -> LoadItem?
  ) throws -> LoadResult {
    try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.writeWithoutTransaction { db in
        var result = LoadResult()
        try db.inTransaction(.immediate) {
          let session = try LoadSession(db, time: run?.manifest.startedAt ?? time)
          try session.begin(run)
          while let item = try next() {
            result.read += 1
            switch item {
            case .article(let article): try session.take(article, into: &result)
            case .reject(let reject):
              result.rejected += 1
              try session.runs.add(reject)
            }
          }
          try session.derive()
          try session.runs.end(result)
          return .commit
        }
        return result
      }
    }
  }

  /// Loads records that are at hand; one that cannot be loaded is rejected.
  package func load(
    _ articles: some Sequence<AnnotatedArticle>, at time: String, run: RunReport? = nil
  ) throws -> LoadResult {
    var iterator = articles.makeIterator()
    return try load(at: time, run: run) { try iterator.next().map(LoadItem.init) }
  }

  /// Sets a join aside for good: `from` and `into` are two, whatever later articles say.
  ///
  /// - Throws: `WarehouseError`, `unknown` where there is no such join or candidate.
  package func undoMerge(of from: String, into: String) throws {
    try Warehouse.guarded(warehouse.path) {
      try warehouse.queue.write { db in
        let status = try String.fetchOne(
          db, sql: "SELECT status FROM entity_merges WHERE from_id = ? AND into_id = ?",
          arguments: [from, into])
        guard let status else {
          throw WarehouseError(.unknown, "\(from) was never joined into \(into)")
        }
        try db.execute(
          sql: "UPDATE entity_merges SET status = 'undone' WHERE from_id = ? AND into_id = ?",
          arguments: [from, into])
        let session = try LoadSession(db, time: "")
        if status == "joined" { try session.part(from, from: into) }
        try session.derive()
      }
    }
  }
}

/// What a load is given: a record, or the line that should have been one.
package enum LoadItem: Sendable {
  case article(LoadableArticle)
  case reject(Reject)

  /// The record, or why it cannot be loaded.
  package init(_ record: AnnotatedArticle) throws {
    do {
      self = .article(try LoadableArticle(record))
    } catch let error as RecordRejected {
      self = .reject(
        Reject(
          stage: "load", reason: error.reason, message: error.message, input: "-", id: record.id))
    }
  }
}
