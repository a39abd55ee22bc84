import GRDB
import Linking
import Records

/// Writes sources and fetches, the same from a run's outcomes as from the records' own fields.
final class FetchRows {
  private let addSource: SQLCommand
  private let addFetch: SQLCommand
  /// The hosts already told to the table.
  private var known: [String: Set<String?>] = [:]

  init(_ db: Database) throws {
    addSource = try SQLCommand(
      db,
      """
      INSERT INTO sources (source_id, name, domain) VALUES (?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET domain = coalesce(min(domain, excluded.domain), domain, excluded.domain)
      """)
    addFetch = try SQLCommand(
      db,
      """
      INSERT INTO fetches (fetch_id, source_id, requested_url, final_url, fetched_at, http_status, outcome,
        reason, body_sha256, body_bytes, charset_used) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """)
  }

  /// - Returns: the source's id; nil where the record names none.
  func source(named name: String?, url: String?) throws -> String? {
    guard let name else { return nil }
    let id = RowID.made(of: "source", name)
    let host = url.flatMap(WebAddress.host)
    if known[name]?.contains(host) == true { return id }
    try addSource(.text(id), .text(name), Cell(host))
    // A source of very many hosts is not remembered whole: the table's answer is the same.
    if known[name, default: []].count < 10_000 { known[name, default: []].insert(host) }
    return id
  }

  /// - Returns: the fetch's id; nil for a record that says nothing of its bytes.
  func add(_ origin: Origin) throws -> String? {
    guard origin.url != nil || origin.sha256 != nil else { return nil }
    var outcome = FetchOutcome(
      url: origin.url ?? "", source: origin.source ?? "", outcome: .new)
    outcome.finalUrl = origin.http?.finalUrl
    outcome.fetchedAt = origin.fetchedAt
    outcome.httpStatus = origin.http?.status
    outcome.sha256 = origin.sha256
    outcome.bytes = origin.bytes
    outcome.charsetUsed = origin.charset?.used
    return try add(outcome)
  }

  func add(_ outcome: FetchOutcome) throws -> String {
    let name = outcome.source.isEmpty ? nil : outcome.source
    // Only what came has a host that speaks for the source.
    let source = try source(named: name, url: outcome.outcome == .new ? outcome.url : nil)
    let id = RowID.made(
      of: "fetch", outcome.source, outcome.url, outcome.fetchedAt ?? "", outcome.outcome.rawValue,
      outcome.sha256 ?? "")
    try addFetch(
      .text(id), Cell(source), outcome.url.isEmpty ? nil : .text(outcome.url),
      Cell(outcome.finalUrl), Cell(outcome.fetchedAt), Cell(outcome.httpStatus),
      .text(outcome.outcome.rawValue), Cell(outcome.reason), Cell(outcome.sha256),
      Cell(outcome.bytes), Cell(outcome.charsetUsed))
    return id
  }
}
