import Calendar
import DataFiles
import Language

/// Knows what a printed day or time of day looks like, and when a line says nothing else.
struct PrintedDates: Sendable {
  /// A line that is a date.
  struct Reading: Equatable {
    /// From the first day or time to the last, as printed.
    var value: String
    var isModification: Bool
    /// Whether a day is named, not only a time.
    var hasDay: Bool
  }

  private let day: Pattern
  private let time: Pattern
  private let yearEnd: Pattern
  private let weekday: Pattern
  /// What may stand beside a date, but for the labels of a change.
  private let labels: Pattern
  private let changeLabels: Pattern

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    let names = try CalendarNames()
    let month = "(?:\(names.monthAlternation()))\\.?"
    let days = [
      #"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:T\d\d:\d\d\S*)?"#,
      #"\d{1,2}[-./]\d{1,2}[-./](?:(?:19|20)\d\d|\d\d)\b"#,
      #"\d{1,2}(?:st|nd|rd|th|-го|-е|\.)?[ -](?:of )?"# + month
        + #"(?:,?[ -](?:19|20)\d\d(?: ?(?:года|г\.?)(?:[^\pL]|$))?|[^\pL]|$)"#,
      month + #" \d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?:[^\pL\d]|$)"#,
    ]
    day = try Pattern("(?:^|[^\\pL\\d])(" + days.joined(separator: "|") + ")", caseSensitive: false)
    yearEnd = try Pattern(
      #"(?:\d{1,2}(?:st|nd|rd|th|\.)? "# + month + "|" + month
        + #"(?: \d{1,2})?),? (?:19|20)\d\d(?: ?(?:года|г\.))?[)\]]?$|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d[)\]]?$"#,
      caseSensitive: false)
    time = try Pattern(
      #"(?:^|[^\d])([0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?:[^\d\pL]|$)"#,
      caseSensitive: false)
    weekday = try Pattern(
      "(?:^|[^\\pL])((?:\(names.weekdayAlternation(short: true)))\\.?)(?:[^\\pL]|$)",
      caseSensitive: false)
    let rows = try DataFiles.table("Data/date-labels.tsv", of: "Clean")
    func anyLabel(_ field: String) throws -> Pattern {
      let words = rows.filter { $0[1] == field }.map { $0[0] }.joined(separator: "|")
      return try Pattern(#"(?:^|[^\pL])("# + words + #")(?:[^\pL]|$)"#, caseSensitive: false)
    }
    labels = try anyLabel("published")
    changeLabels = try anyLabel("modified")
  }

  /// What a line that is a date says; nil for one that says more.
  ///
  /// A label ("published", "Обновлено:"), a weekday, a zone and the buttons beside a date may stand with it.
  func reading(of line: String) -> Reading? {
    guard line.utf8.count <= 160, line.holds(.digit), day.matches(line) || time.matches(line) else {
      return nil
    }
    var rest = line
    var days: [Range<Int>] = []
    var times: [Range<Int>] = []
    blank(day, in: &rest, taking: &days)
    blank(time, in: &rest, taking: &times)
    guard let first = (days + times).map(\.lowerBound).min(),
      let last = (days + times).map(\.upperBound).max()
    else { return nil }
    var ignored: [Range<Int>] = []
    blank(weekday, in: &rest, taking: &ignored)
    let before = ignored.count
    blank(changeLabels, in: &rest, taking: &ignored)
    let isModification = ignored.count > before
    blank(labels, in: &rest, taking: &ignored)
    guard !rest.holds([.letter, .digit]) else { return nil }
    let value = String(decoding: Array(line.utf8)[first..<last], as: UTF8.self)
    return Reading(
      value: value.trimmedPunctuation, isModification: isModification, hasDay: !days.isEmpty)
  }

  /// Whether a line ends with a day and its year, as captions do.
  func endsWithDay(_ line: String) -> Bool { yearEnd.matches(line) }

  /// The day at the end of a line, and what stands before it.
  func trailingDay(of line: String) -> (before: String, day: String)? {
    guard line.utf8.count <= 160, let match = day.firstMatch(in: line), let span = match.ranges[1]
    else { return nil }
    let bytes = Array(line.utf8)
    guard String(decoding: bytes[span.upperBound...], as: UTF8.self).trimmedPunctuation.isEmpty
    else { return nil }
    return (
      String(decoding: bytes[..<span.lowerBound], as: UTF8.self),
      String(decoding: bytes[span], as: UTF8.self).trimmedPunctuation
    )
  }

  /// Overwrites each match of the pattern's group with spaces and notes where it was.
  private func blank(_ pattern: Pattern, in text: inout String, taking spans: inout [Range<Int>]) {
    // A line of 160 bytes holds fewer; the bound keeps a pattern that matches nothing from looping.
    for _ in 0..<40 {
      guard let span = pattern.firstMatch(in: text)?.ranges[1], !span.isEmpty else { return }
      spans.append(span)
      var bytes = Array(text.utf8)
      for place in span { bytes[place] = UInt8(ascii: " ") }
      text = String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension String {
  /// Whether a character is of one of some classes.
  fileprivate func holds(_ wanted: ScalarClass) -> Bool {
    var text = self
    return text.withUTF8 { utf8 in
      UTF8Scalars(utf8).contains { !ScalarClass.of($0).isDisjoint(with: wanted) }
    }
  }

  /// Without the spaces, commas, bars and brackets at its ends.
  fileprivate var trimmedPunctuation: String {
    let edge: Set<Unicode.Scalar> = [
      " ", ",", ";", "|", "(", ")", "[", "]", "-", "–", "—", "\u{A0}",
    ]
    var scalars = unicodeScalars[...]
    while let first = scalars.first, edge.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, edge.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
