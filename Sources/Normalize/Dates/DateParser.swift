import Calendar
import Language
import Records

/// Finds the first full date in a printed line, with the time of day, zone and weekday that stand beside it.
///
/// Reads ISO 8601, numeric dates in both orders, and worded dates in every language of the calendar's tables.
struct DateParser: Sendable {
  private let names: CalendarNames
  private let clock: ClockParser
  private let weekdayBefore: Pattern
  private let weekdayAfter: Pattern
  private let forms: [Form]

  /// One printed form: its pattern, and how its groups are read. The first form that gives a date wins.
  private struct Form: Sendable {
    let pattern: Pattern
    /// Without which a line has no match.
    let needs: DateClues
    /// The group in which a time of day stands, where one stands inside the date.
    let clock: Int?
    let read: @Sendable ([String], CalendarNames) -> [PrintedDate.Reading]
  }

  init(names: CalendarNames) throws {
    self.names = names
    clock = try ClockParser()
    let weekday = "(" + names.weekdayAlternation(short: true) + ")"
    weekdayBefore = Pattern(known: #"(?:^|[^\pL])"# + weekday + "[ ,.]*$", caseSensitive: false)
    weekdayAfter = Pattern(known: #"^[ ,(]*"# + weekday + #"(?:[^\pL]|$)"#, caseSensitive: false)
    // Any word; the table tells whether it is a month. Quicker than an alternation of all names.
    let month = #"(\pL{3,14})\.?"#
    let year = #"((?:19|20)\d\d)(?:[^\d]|$)"#
    let start = #"(?:^|[^\d\pL])"#
    let day = #"(\d{1,2})(?:st|nd|rd|th|er|-?го|-?е|\.|º|°|[»”"])?"#
    func form(
      _ pattern: String, needs: DateClues, clock: Int? = nil,
      _ read: @escaping @Sendable ([String], CalendarNames) -> [PrintedDate.Reading]
    ) -> Form {
      Form(
        pattern: Pattern(known: pattern, caseSensitive: false), needs: needs, clock: clock,
        read: read)
    }
    forms = [
      form(#"(?:^|[^\d])(\d{4})([-./])(\d{1,2})[-./](\d{1,2})(?:[^\d]|$)"#, needs: .joined) {
        cells, _ in
        Self.plain(cells[0], cells[2], cells[3])
      },
      form(#"(?:^|[^\d])((?:19|20)\d\d)(\d\d)(\d\d)(?:T|[^\d]|$)"#, needs: .eightDigits) {
        cells, _ in
        Self.plain(cells[0], cells[1], cells[2])
      },
      // Not behind a clock's colon: "10:01 / 02.03.2016".
      form(
        #"(?:^|[^\d./:]|[^\d]:)(\d{1,2}) ?([-./]) ?(\d{1,2}) ?([-./]) ?((?:19|20)\d\d|\d\d)(?:[^\d]|$)"#,
        needs: .joined
      ) {
        cells, _ in Self.numeric(cells)
      },
      form(
        #"(?:^|[^\d])((?:19|20)\d\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]"#, needs: .eastAsian
      ) { cells, _ in
        Self.plain(cells[0], cells[1], cells[2])
      },
      form(
        start + day + "(?:[ -]?| of | de | d['’])" + month
          + #"(?: ?/ ?\pL{3,14})?,?(?: de | del |[ -])"# + year, needs: .numberWordYear
      ) {
        cells, names in
        Self.worded(year: cells[2], month: cells[1], day: cells[0], names)
      },
      form(start + month + #"[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -]"# + year, needs: .wordNumberYear) {
        cells, names in
        Self.worded(year: cells[2], month: cells[0], day: cells[1], names)
      },
      // As Java and Unix print it: "Fri Apr 28 19:20:36 CEST 2023", C without the zone.
      form(
        start + month + #" (\d{1,2}) (\d\d:\d\d:\d\d(?: [A-Z+0-9:]{1,6})?) "# + year,
        needs: [.seconds, .wordYear], clock: 3
      ) { cells, names in
        Self.worded(year: cells[3], month: cells[0], day: cells[1], names)
      },
      // As servers log it: "28/Apr/2023:19:20:36 +0200"; the colon is taken for the date's, so that a clock follows.
      form(start + #"(\d{1,2})/(\pL{3,14})/((?:19|20)\d\d)(?:(:)|[^\d]|$)"#, needs: .strokeWord) {
        cells, names in
        Self.worded(year: cells[2], month: cells[1], day: cells[0], names)
      },
      // RFC 850: "Friday, 28-Apr-23 19:20:36 GMT".
      form(start + #"(\d{1,2})-(\pL{3,14})-(\d\d)(?:[^\d]|$)"#, needs: .hyphenWord) {
        cells, names in
        Self.worded(year: cells[2], month: cells[1], day: cells[0], names)
      },
      form(
        start + #"((?:19|20)\d\d)(?:,|\.| m\.| gada)? "# + month + #" (\d{1,2})(?:[^\d]|$)"#,
        needs: .yearWordNumber
      ) {
        cells, names in
        Self.worded(year: cells[0], month: cells[1], day: cells[2], names)
      },
      form(start + month + ",? " + year, needs: .wordYear) { cells, names in
        guard let month = names.month(NormalForm.fold(cells[0])), let year = Int(cells[1]),
          let days = DaySpan(year: year, month: month)
        else { return [] }
        return [.init(order: nil, days: days)]
      },
    ]
  }

  /// The first date of a line; nil where it has none.
  ///
  /// - Complexity: O(n). Only the first 400 bytes count: a date stands in a line, not in a page.
  func read(_ line: String) -> PrintedDate? {
    let line = Self.head(SettledText.line(line))
    if let plain = Self.epoch(line) ?? Self.machine(line) { return plain }
    let clues = DateClues(line)
    for form in forms where clues.isSuperset(of: form.needs) {
      guard let (match, readings) = firstReading(of: form, in: line), let first = readings.first
      else { continue }
      let bytes = Array(line.utf8)
      let spans = match.ranges.dropFirst().compactMap { $0 }
      let span = spans.first!.lowerBound..<spans.last!.upperBound
      var date = PrintedDate(
        text: String(decoding: bytes[span], as: UTF8.self), readings: readings)
      var rest = bytes
      let clockPlace = form.clock.flatMap { match.ranges[$0] } ?? 0..<0
      for place in span where !clockPlace.contains(place) { rest[place] = UInt8(ascii: " ") }
      let remainder = String(decoding: rest, as: UTF8.self)
      if first.days.count == 1, let found = clock.read(remainder, on: first.days.first) {
        date.time = found.time
        date.hourOnly = found.hourOnly
        date.offset = found.offset
        let whole = min(span.lowerBound, found.place)..<max(span.upperBound, found.end)
        date.text = String(decoding: bytes[whole], as: UTF8.self)
      }
      // Only right beside the date is it a weekday: elsewhere it may be a newspaper's name.
      let before = String(decoding: rest[..<span.lowerBound], as: UTF8.self)
      let after = String(decoding: rest[span.upperBound...], as: UTF8.self)
      if let word = weekdayBefore.word(in: before) ?? weekdayAfter.word(in: after) {
        date.weekday = names.weekday(NormalForm.fold(word))
      }
      return date
    }
    return nil
  }

  /// The first match of a form that is a date: "30 people of March 2016" holds no day.
  private func firstReading(of form: Form, in line: String)
    -> (Pattern.Match, [PrintedDate.Reading])?
  {
    let bytes = Array(line.utf8)
    var start = 0
    while let match = form.pattern.firstMatch(in: line, from: start) {
      let cells = match.ranges.dropFirst().map { range in
        range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      }
      let readings = form.read(cells, names)
      if !readings.isEmpty { return (match, readings) }
      start = match.ranges[1]!.upperBound
    }
    return nil
  }

  /// A month and day without a year, as datelines print them.
  func yearless(_ text: String) -> (month: Int, day: Int)? {
    let words = NormalForm.fold(SettledText.line(text)).split { " ,.".contains($0) }.map(
      String.init)
    let month = words.compactMap { names.month($0) }.first
    let day = words.compactMap { Int($0.prefix { $0.isNumber }) }.first { (1...31).contains($0) }
    guard let month, let day else { return nil }
    return (month, day)
  }

  private static func plain(_ year: String, _ month: String, _ day: String)
    -> [PrintedDate.Reading]
  {
    guard let year = Int(year), (1900...2100).contains(year), let month = Int(month),
      let day = Int(day), let date = CivilDate(year, month, day)
    else { return [] }
    return [.init(order: nil, days: DaySpan(date))]
  }

  /// Day first with points; with a stroke or hyphen whichever order gives a day, or both.
  private static func numeric(_ cells: [String]) -> [PrintedDate.Reading] {
    guard let first = Int(cells[0]), let second = Int(cells[2]), let year = year(cells[4]),
      // Two kinds of sign before two digits: a clock or the day before a whole date, "12-13.05.2016".
      cells[1] == cells[3] || cells[4].utf8.count == 4
    else { return [] }
    let dayFirst = CivilDate(year, second, first)
    let monthFirst = cells[1] == "." ? nil : CivilDate(year, first, second)
    if dayFirst == monthFirst || monthFirst == nil {
      return dayFirst.map { [.init(order: nil, days: DaySpan($0))] } ?? []
    }
    guard let dayFirst else { return [.init(order: nil, days: DaySpan(monthFirst!))] }
    return [
      .init(order: .dmy, days: DaySpan(dayFirst)), .init(order: .mdy, days: DaySpan(monthFirst!)),
    ]
  }

  private static func worded(year: String, month: String, day: String, _ names: CalendarNames)
    -> [PrintedDate.Reading]
  {
    guard let month = names.month(NormalForm.fold(month)), let year = Self.year(year),
      let day = Int(day), let date = CivilDate(year, month, day)
    else { return [] }
    return [.init(order: nil, days: DaySpan(date))]
  }

  /// Two digits are of this century up to 69, as POSIX's strptime reads them (to 68) and one more.
  private static func year(_ printed: String) -> Int? {
    Int(printed).map { $0 >= 100 ? $0 : $0 < 70 ? 2000 + $0 : 1900 + $0 }
  }

  /// Seconds or milliseconds since 1970, where a line is nothing else.
  private static func epoch(_ line: String) -> PrintedDate? {
    guard line.utf8.count == 10 || line.utf8.count == 13, line.utf8.first != UInt8(ascii: "0"),
      line.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(line)
    else { return nil }
    let seconds = line.utf8.count == 13 ? number / 1000 : number
    let day = CivilDate(dayNumber: seconds / 86_400)
    return PrintedDate(
      text: line, readings: [.init(order: nil, days: DaySpan(day))],
      time: CivilTime(seconds / 3600 % 24, seconds / 60 % 60, seconds % 60), offset: .utc)
  }

  /// A line that is nothing but ISO 8601's day, or day, time and offset: what most pages claim. The patterns read the same
  /// of it.
  private static func machine(_ line: String) -> PrintedDate? {
    var digits = DigitReader(line)
    guard let day = digits.day(), (1900...2100).contains(day.year) else { return nil }
    var date = PrintedDate(text: line, readings: [.init(order: nil, days: DaySpan(day))])
    if digits.rest.isEmpty { return date }
    guard digits.take("T") || digits.take(" "), let hour = digits.number(2), digits.take(":"),
      let minute = digits.number(2)
    else { return nil }
    let second = digits.take(":") ? digits.number(2) : nil
    if digits.take("."), digits.number() == nil { return nil }
    guard let time = CivilTime(hour, minute, second) else { return nil }
    date.time = time
    _ = digits.take(" ")
    if !digits.rest.isEmpty {
      guard let offset = UTCOffset(bytes: digits.rest) else { return nil }
      date.offset = offset
    }
    return date
  }

  private static func head(_ line: String) -> String {
    line.utf8.count <= 400 ? line : String(line.unicodeScalars.prefix(400))
  }
}

extension Pattern {
  /// The first group of the first match. Most lines have none, and asking only whether is cheaper.
  fileprivate func word(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 > 0x40 }), matches(text) else { return nil }
    return groups(in: text)?[1]
  }
}
