import GRDB
import Linking
import Records

/// Bounds the publication of undated articles by those that tell of the same events: `published_inferred`.
///
/// The bounds are no date: `published_at` stays empty. What is inferred here infers nothing else.
struct InferredDates {
  /// How the reason of inferred evidence begins.
  static let mark = "inferred: "

  private let candidates: SQLCommand
  private let told: SQLCommand
  private let events: SQLCommand
  private let others: SQLCommand
  private let stated: SQLCommand
  private let write: SQLCommand

  init(_ db: Database) throws {
    candidates = try SQLCommand(
      db,
      """
      SELECT DISTINCT v.version_id
      FROM temp.touched_entities t JOIN entities e USING (entity_id) JOIN mentions m USING (entity_id)
        JOIN article_versions v USING (version_id)
      WHERE e.kind = 'event' AND substr(e.entity_id, 1, 6) <> 'topic-' AND v.published_at IS NULL
        AND (v.published_from IS NULL OR v.published_inferred) ORDER BY 1
      """)
    told = try SQLCommand(
      db,
      """
      SELECT claimed_from, status FROM event_evidence
      WHERE version_id = ? AND status IN ('held', 'planned') AND claimed_from IS NOT NULL
      """)
    events = try SQLCommand(
      db,
      """
      SELECT DISTINCT entity_id FROM mentions JOIN entities e USING (entity_id)
      WHERE version_id = ? AND e.kind = 'event' AND substr(entity_id, 1, 6) <> 'topic-'
      """)
    others = try SQLCommand(
      db,
      """
      SELECT substr(o.published_at, 1, 4) - (?4 AND substr(o.published_at, 6, 5) < ?2) AS year,
        min(o.article_id || ' ' || substr(o.published_at, 1, 10) || ' ' || theirs.entity_id)
      FROM mentions theirs JOIN article_versions o ON o.version_id = theirs.version_id
      WHERE theirs.entity_id = ?1
        AND o.published_precision IN ('second', 'minute', 'hour', 'day')
        AND iif(?4, substr(o.published_at, 6, 5) >= ?2 OR substr(o.published_at, 6, 5) <= ?3,
          substr(o.published_at, 6, 5) BETWEEN ?2 AND ?3)
      GROUP BY year ORDER BY year
      """)
    stated = try SQLCommand(
      db,
      """
      SELECT json_extract(e.value, '$.text'), json_extract(e.value, '$.where'), json_extract(e.value, '$.why')
      FROM article_versions, json_each(published_evidence) e WHERE version_id = ? ORDER BY e.key
      """)
    write = try SQLCommand(
      db,
      """
      UPDATE article_versions SET published_from = ?2, published_to = ?3, published_evidence = ?4,
        published_inferred = ?5
      WHERE version_id = ?1 AND (published_from IS NOT ?2 OR published_to IS NOT ?3
        OR published_evidence IS NOT ?4 OR published_inferred <> ?5)
      """)
  }

  /// What is known of one event's articles inside one window: asked once, however many articles tell of it.
  private typealias Known = [String: [(year: Int, example: String)]]

  func derive() throws {
    var known: Known = [:]
    for version in try candidates.all(read: { $0.text(0)! }) { try derive(version, &known) }
  }

  /// The years in which others tell of the same events inside a window, each with the first of those articles.
  private func years(_ version: Cell, _ window: InferredDate.Window, _ known: inout Known) throws
    -> [(year: Int, example: String)]
  {
    var years: [Int: String] = [:]
    for event in try events.all(version, read: { $0.text(0)! }) {
      let key = "\(window.first) \(window.last) \(event)"
      if known[key] == nil {
        known[key] = try others.all(
          .text(event), .text(window.first), .text(window.last),
          .integer(window.isOverNewYear ? 1 : 0)
        ) { row in (year: row.integer(0)!, example: row.text(1)!) }
      }
      for found in known[key] ?? [] {
        years[found.year] = years[found.year].map { min($0, found.example) } ?? found.example
      }
    }
    return years.sorted { $0.key < $1.key }.map { (year: $0.key, example: $0.value) }
  }

  private func derive(_ version: String, _ known: inout Known) throws {
    let id = Cell.text(version)
    var evidence = try stated.all(id) { row in
      Evidence(text: row.text(0) ?? "", where: row.text(1) ?? "", why: row.text(2) ?? "")
    }.filter { !$0.why.hasPrefix(Self.mark) }
    let days = try told.all(id) { row in
      InferredDate.Told(day: row.text(0)!, isPlanned: row.text(1) == "planned")
    }
    var date: InferredDate?
    if let window = InferredDate.window(days) {
      let years = try years(id, window, &known)
      date = InferredDate(window, years: years.map(\.year))
      if date != nil, let example = years.first?.example.split(separator: " "), example.count == 3 {
        evidence.append(
          Evidence(
            text: String(example[1]), where: "article \(example[0])",
            why: Self.mark
              + "tells of \(example[2]) too, and its day lies between \(window.first) and "
              + "\(window.last), the last day that this text tells as past and the next that it tells as to come"
          ))
      }
    }
    try write(
      id, Cell(date?.from), Cell(date?.to),
      evidence.isEmpty ? nil : .text(try jsonText(evidence)), .integer(date == nil ? 0 : 1))
  }
}
