import DataFiles
import Records

/// Reads the gazetteer's tables.
enum GazetteerTable {
  /// Countries, capitals, regions and cities: `id type country lat lon population en ru aliases_en aliases_ru`.
  static func places() throws -> [GazetteerEntry] {
    try rows("Data/places.tsv", width: 10) { row in
      entry(
        row.text(0), .place, row.text(1), country: row.text(2), row, names: 6,
        lat: row.decimal(3), lon: row.decimal(4), population: Int(row.text(5)) ?? 0)
    }
  }

  /// Bodies, groups, agencies, outlets, named events: `id kind type country en ru aliases_en aliases_ru`.
  static func bodies() throws -> [GazetteerEntry] {
    try rows("Data/bodies.tsv", width: 8) { row in
      entry(
        row.text(0), EntityKind(rawValue: row.text(1)) ?? .organization, row.text(2),
        country: row.text(3), row, names: 4)
    }
  }

  private static func entry(
    _ id: String, _ kind: EntityKind, _ type: String, country: String, _ row: Row, names: Int,
    lat: Double? = nil, lon: Double? = nil, population: Int = 0
  ) -> GazetteerEntry {
    let russian = row.text(names + 1)
    return GazetteerEntry(
      id: id, kind: kind, type: GazetteerEntry.Category(rawValue: type) ?? .body,
      nameEn: row.text(names), nameRu: russian.isEmpty ? nil : russian,
      aliasesEn: row.list(names + 2), aliasesRu: row.list(names + 3),
      country: country.isEmpty ? nil : country, lat: lat, lon: lon, population: population)
  }

  /// The cells of one line, of which nothing is made before it is asked for.
  private struct Row {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the cells end; what the line leaves out is empty.
    var cells: [Range<Int>] = []

    func text(_ cell: Int) -> String {
      guard cell < cells.count else { return "" }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[cells[cell]]), as: UTF8.self)
    }

    /// A number as the tables write it, such as -12.0345; nil where the cell is no such number.
    ///
    /// So few digits, and the power of ten, are exact, and their quotient is the nearest number there is (W. Clinger, "How to
    /// Read Floating Point Numbers Accurately", 1990); the standard library takes ten times as long.
    func decimal(_ cell: Int) -> Double? {
      guard cell < cells.count, (1...15).contains(cells[cell].count) else { return nil }
      var digits = 0.0
      var divisor: Double?
      var isNegative = false
      for place in cells[cell] {
        switch bytes[place] {
        case UInt8(ascii: "-") where place == cells[cell].lowerBound: isNegative = true
        case UInt8(ascii: ".") where divisor == nil: divisor = 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          digits = digits * 10 + Double(bytes[place] - UInt8(ascii: "0"))
          divisor? *= 10
        default: return nil
        }
      }
      let number = digits / (divisor ?? 1)
      return isNegative ? -number : number
    }

    /// The names of a cell, with bars between them.
    func list(_ cell: Int) -> [String] {
      guard cell < cells.count, !cells[cell].isEmpty else { return [] }
      return bytes[cells[cell]].split(separator: UInt8(ascii: "|")).map {
        String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self)
      }
    }
  }

  /// As `DataFiles.table`, but over bytes: these tables are long, and a stage opens them at each start.
  private static func rows(
    _ path: String, width: Int, _ entry: (Row) -> GazetteerEntry
  ) throws -> [GazetteerEntry] {
    let bytes = [UInt8](try DataFiles.bytes(path, of: "Gazetteer"))
    return bytes.withUnsafeBufferPointer { bytes in
      var entries: [GazetteerEntry] = []
      var row = Row(bytes: bytes)
      var isHeading = true
      var place = 0
      while place < bytes.count {
        let isComment = bytes[place] == UInt8(ascii: "#")
        row.cells.removeAll(keepingCapacity: true)
        var start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
          if bytes[place] == UInt8(ascii: "\t") {
            row.cells.append(start..<place)
            start = place + 1
          }
          place += 1
        }
        row.cells.append(start..<place)
        place += 1
        if isComment || row.cells == [start..<start] { continue }
        if isHeading {
          isHeading = false
          continue
        }
        precondition(row.cells.count <= width, "\(path): a row with too many cells")
        entries.append(entry(row))
      }
      return entries
    }
  }
}
