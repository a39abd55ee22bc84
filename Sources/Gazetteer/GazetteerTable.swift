import DataFiles
import Records

/// Reads the gazetteer's tables.
enum GazetteerTable {
  /// Countries, capitals, regions and cities: `id type country lat lon population en ru aliases_en aliases_ru`.
  static func places() throws -> [GazetteerEntry] {
    try rows("Data/places.tsv").map { row in
      entry(
        row[0], .place, row[1], country: row[2], names: row[6...], lat: Double(row[3]),
        lon: Double(row[4]), population: Int(row[5]) ?? 0)
    }
  }

  /// Bodies, groups, agencies, outlets, named events: `id kind type country en ru aliases_en aliases_ru`.
  static func bodies() throws -> [GazetteerEntry] {
    try rows("Data/bodies.tsv").map { row in
      entry(
        row[0], EntityKind(rawValue: row[1]) ?? .organization, row[2], country: row[3],
        names: row[4...])
    }
  }

  private static func entry(
    _ id: String, _ kind: EntityKind, _ type: String, country: String, names: ArraySlice<String>,
    lat: Double? = nil, lon: Double? = nil, population: Int = 0
  ) -> GazetteerEntry {
    let names = Array(names)
    return GazetteerEntry(
      id: id, kind: kind, type: GazetteerEntry.Category(rawValue: type) ?? .body,
      nameEn: names[0], nameRu: names[1].isEmpty ? nil : names[1], aliasesEn: list(names[2]),
      aliasesRu: list(names[3]), country: country.isEmpty ? nil : country, lat: lat, lon: lon,
      population: population)
  }

  private static func list(_ cell: String) -> [String] {
    cell.isEmpty ? [] : cell.utf8.split(separator: UInt8(ascii: "|")).map { String($0)! }
  }

  /// As `DataFiles.table`, but over bytes: these tables are long, and a stage opens them at each start.
  private static func rows(_ path: String) throws -> [[String]] {
    let bytes = [UInt8](try DataFiles.bytes(path, of: "Gazetteer"))
    var width: Int?
    var rows: [[String]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      var cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard let expected = width else {
        width = cells.count
        continue
      }
      precondition(cells.count <= expected, "\(path): a row with too many cells")
      while cells.count < expected { cells.append("") }
      rows.append(cells)
    }
    return rows
  }
}
