import Calendar
import DataFiles
import Language

/// Finds the whole days, year included, that a short line prints among other words: "By Anna Belova | 7 March 2019".
///
/// Spares a day without its year, a score ("7.4/10"), and words between numbers that name no month of any language.
struct DayStamps: Sendable {
  /// A day in a line.
  struct Stamp: Equatable {
    /// From the day to the time that may follow, as printed.
    var value: String
    /// What the words before it make of it; nil where they say nothing of the kind.
    var use: DayWords.Use?
    /// Where it lies in the line, in UTF-8 bytes.
    var range: Range<Int>
  }

  /// A longer line says more than when and by whom.
  static let longest = 200
  private let names: CalendarNames
  private let numeric: Pattern
  private let worded: Pattern
  private let time: Pattern
  private let words: [DayWords]
  private let mark: Pattern

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    names = try CalendarNames(languages: nil)
    let year = #"(?:19|20)\d\d"#
    numeric = try Pattern(
      #"(?:^|[^\d.,:/-])("# + year + #"-\d{1,2}-\d{1,2}|"# + year + #"\.\d{1,2}\.\d{1,2}|"# + year
        + #"/\d{1,2}/\d{1,2}|"# + year + #" ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]"#
        + #"|\d{1,2}\. ?\d{1,2}\. ?"# + year + #"|\d\d\.\d\d\.\d\d|\d{1,2}/\d{1,2}/(?:"# + year
        + #"|\d\d)|\d{1,2}-\d{1,2}-"# + year + #")(?:T\d\d:\d\d\S*)?(?:[^\d/:]|$)"#)
    // A counted or folded `\pL` makes a program of megabytes: only the words fold their case, and the names are looked up.
    worded = try Pattern(
      #"(?:^|[^\d\pL])((\d{1,2})(?i:st|nd|rd|th|er|-?го|\.|º|°)?(?i: ?[-.]? ?| of | de | d['’])(\pL+)\.?(?: ?/ ?\pL+)?,?(?i: de | del |[ -])"#
        + year + #"|(\pL+)\.? (\d{1,2})(?i:st|nd|rd|th)?,? "# + year
        + #"|"# + year + #"(?i:,|\.| m\.| gada)? (\pL+)\.? \d{1,2})(?:[^\d]|$)"#)
    time = try Pattern(
      #"^[^\pL\d]{0,4}(?:\pL{1,4}[^\pL\d]{1,3})?((?:\d{1,2}(?i:[:.h])\d\d(?::\d\d)?(?i: ?[ap]\.?m\.?)?|\d{1,2} ?(?i:[ap]\.?m\.?))(?: ?(?:[A-Z]{2,4}|[+-]\d\d:?\d\d))?)(?:[^\pL\d]|$)"#
    )
    words = try DayWords.all()
    mark = try Pattern(
      #"(?:^|[^a-z])(?:(?:post|entry|article|publish|published|pub|news|blog|story)[-_ ]?(?:date|time|meta|info)|date[-_ ]?(?:header|published|line)|published|pubdate|byline|dateline|entry-meta|post-meta)(?:$|[^a-z])"#
    )
  }

  /// In the line's order. - Complexity: O(n).
  func find(in line: String) -> [Stamp] {
    guard line.utf8.count <= Self.longest, line.utf8.contains(where: { (48...57).contains($0) })
    else { return [] }
    let days = days(in: line)
    let bytes = Array(line.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return days.enumerated().map { index, day in
      let next = index + 1 < days.count ? days[index + 1].lowerBound : bytes.count
      let before = text((index == 0 ? 0 : days[index - 1].upperBound)..<day.lowerBound)
      var end = day.upperBound
      if let clock = time.firstMatch(in: text(end..<next))?.ranges[1] { end += clock.upperBound }
      return Stamp(
        value: text(day.lowerBound..<end), use: use(of: before), range: day.lowerBound..<end)
    }
  }

  /// What a label says of the day behind it, or on the line above it.
  func use(of label: String) -> DayWords.Use? {
    guard label.utf8.count > 2 else { return nil }
    return words.first { $0.pattern.matches(label) }?.use
  }

  /// Whether a class says that its element holds when something was published.
  func isMark(_ name: String) -> Bool {
    !name.isEmpty && mark.matches(ElementRule.words(name))
  }

  /// Whether four digits stand together that may be a year: a quick look before a slow one.
  private static func holdsYear(_ bytes: [UInt8]) -> Bool {
    var digits = 0
    return bytes.contains { byte in
      digits = (48...57).contains(byte) ? digits + 1 : 0
      return digits == 4
    }
  }

  private func days(in line: String) -> [Range<Int>] {
    var found = numeric.allMatches(in: line).compactMap { $0.ranges[1] }
    let bytes = Array(line.utf8)
    var start = 0
    while Self.holdsYear(bytes), let match = worded.firstMatch(in: line, from: start),
      let range = match.ranges[1]
    {
      let word = [3, 4, 6].lazy.compactMap { match.ranges[$0] }.first
      let name = word.map { NormalForm.fold(String(decoding: bytes[$0], as: UTF8.self)) }
      if let name, names.month(name) != nil {
        if !found.contains(where: { $0.overlaps(range) }) { found.append(range) }
        start = range.upperBound
      } else {
        start = (word ?? range).upperBound
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }
}
