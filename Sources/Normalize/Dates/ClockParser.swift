import Calendar
import DataFiles
import Language

/// Finds a time of day in a line from which the date was taken out, and the zone beside it.
struct ClockParser: Sendable {
  struct Found {
    var time: CivilTime
    var hourOnly = false
    var offset: UTCOffset?
    var text: String
    /// Where it lies in the line, in UTF-8 bytes.
    var place: Int
    var end: Int
  }

  private struct Zone: Sendable {
    let name: String
    let offset: UTCOffset
    let first: CivilDate?
    let last: CivilDate?
  }

  private let full: Pattern
  private let hour: Pattern
  private let compact: Pattern
  private let zone: Pattern
  private let zones: [Zone]

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    zones = try DataFiles.table("Data/zones.tsv", of: "Normalize").map { cells in
      guard let offset = UTCOffset(cells[1]) else {
        preconditionFailure("zones.tsv: \(cells[1]) is no offset")
      }
      return Zone(
        name: cells[0], offset: offset, first: CivilDate(cells[2]), last: CivilDate(cells[3]))
    }
    full = try Pattern(
      #"(?:^|[^\d:.,])(\d{1,2})(?:[:h]|\.)(\d\d)(?::(\d{1,2}))?(?:[.,]\d+)?(?: ?([ap])\.? ?m\b\.?)?"#,
      caseSensitive: false)
    hour = try Pattern(#"(?:^|[^\d:.,])(\d{1,2}) ?([ap])\.? ?m\b\.?"#, caseSensitive: false)
    compact = try Pattern(#"^ *T(\d\d)(\d\d)(\d\d)?"#)
    let names = Set(zones.map(\.name)).sorted().joined(separator: "|")
    zone = try Pattern(
      #"^ ?\(?(?:(?:gmt|utc) ?([+\-−]\d{1,2}(?::?\d\d)?)|([+\-−]\d\d:?\d\d|\+\d\d)|("# + names
        + #"|z))(?:[^\pL\d:]|$)"#,
      caseSensitive: false)
  }

  func read(_ line: String, on day: CivilDate) -> Found? {
    let bytes = Array(line.utf8)
    guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    func text(_ range: Range<Int>?) -> String? {
      range.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    func found(_ match: Pattern.Match, hour: Int, minute: Int, second: Int?) -> Found? {
      guard let time = CivilTime(hour, minute, second) else { return nil }
      let place = match.ranges[1]!.lowerBound
      var found = Found(time: time, text: "", place: place, end: match.range.upperBound)
      let tail = String(decoding: bytes[found.end...], as: UTF8.self)
      if let zoned = zone.firstMatch(in: tail) {
        let ranges = zoned.ranges.dropFirst().map { range in
          range.map { $0.lowerBound + found.end..<$0.upperBound + found.end }
        }
        found.offset = offset(ranges.map(text), on: day)
        if found.offset != nil { found.end = ranges.compactMap { $0 }.last!.upperBound }
      }
      found.text = text(place..<found.end)!
      return found
    }
    if let match = compact.firstMatch(in: line) {
      return found(
        match, hour: Int(text(match.ranges[1])!)!, minute: Int(text(match.ranges[2])!)!,
        second: text(match.ranges[3]).flatMap { Int($0) })
    }
    if let match = full.firstMatch(in: line) {
      let half = text(match.ranges[4])?.lowercased()
      return found(
        match, hour: Self.hour(Int(text(match.ranges[1])!)!, half: half),
        minute: Int(text(match.ranges[2])!)!, second: text(match.ranges[3]).flatMap { Int($0) })
    }
    if let match = hour.firstMatch(in: line) {
      let half = text(match.ranges[2])?.lowercased()
      var result = found(
        match, hour: Self.hour(Int(text(match.ranges[1])!)!, half: half), minute: 0, second: nil)
      result?.hourOnly = true
      return result
    }
    return nil
  }

  /// On the 24-hour clock; an hour that the 12-hour clock does not have comes back as 99.
  private static func hour(_ hour: Int, half: String?) -> Int {
    guard let half else { return hour }
    guard (1...12).contains(hour) else { return 99 }
    return hour % 12 + (half == "p" ? 12 : 0)
  }

  /// - Parameter cells: an offset after GMT or UTC, a bare offset, a name.
  private func offset(_ cells: [String?], on day: CivilDate) -> UTCOffset? {
    if let printed = cells[0] ?? cells[1] {
      var digits = printed.dropFirst().filter { $0 != ":" }
      if digits.count % 2 == 1 { digits = "0" + digits }
      return UTCOffset(printed.prefix(1) + digits)
    }
    guard let name = cells[2].map(NormalForm.fold) else { return nil }
    if name == "z" { return .utc }
    return zones.first {
      $0.name == name && ($0.first ?? day) <= day && day <= ($0.last ?? day)
    }?.offset
  }
}
