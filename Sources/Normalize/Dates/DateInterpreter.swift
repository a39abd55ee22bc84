import Calendar
import Records

/// Makes a `DateReading` of what a page prints and claims about one of its dates.
struct DateInterpreter: Sendable {
  /// A place on the page that says something about the date.
  struct Source: Sendable {
    let text: String
    let place: String
    /// What the text says; nil where it holds no full date.
    let date: PrintedDate?
    /// Why it is not believed, whatever it says.
    var refusal: String?
    /// The day that it names beyond doubt.
    let day: CivilDate?
    /// Whether it stands in a line of the page's text.
    let isInLine: Bool
    /// Whether a reader sees it behind the text, where other articles are announced, too.
    let isBelowText: Bool

    init(text: String, place: String, date: PrintedDate?) {
      self.text = text
      self.place = place
      self.date = date
      day = date.flatMap { $0.isAmbiguous ? nil : $0.readings.first?.days.first }
      isInLine = place.hasPrefix("line ")
      isBelowText = place.hasSuffix("below the text")
    }

    /// Whether a reader of the page sees it, near the headline.
    var isPrinted: Bool { isInLine && !isBelowText }

    /// The place of a day in the page's address.
    static let address = "address"
  }

  let parser: DateParser

  func source(_ text: String, at place: String) -> Source {
    Source(text: text, place: place, date: parser.read(text))
  }

  /// Reads the sources in order: the first that holds an acceptable date gives the value, the others support or
  /// contradict it. A later source that is finer and agrees makes the value finer.
  ///
  /// - Parameter zone: the offset of the source's clock, where it was learned.
  /// - Returns: nil when no source says anything; a reading without `value` when what they say leaves it open.
  func read(
    _ sources: [Source], context: DateOrderDecision.Context, zone: UTCOffset? = nil
  ) -> DateReading? {
    var chosen: Bounded?
    var evidence: [Evidence] = []
    for source in Self.distinct(sources) {
      guard let date = source.date else {
        if let (month, day) = parser.yearless(source.text) {
          evidence.append(
            Evidence(
              text: source.text, where: source.place,
              why: "names day \(day) of month \(month), and no year"))
        }
        continue
      }
      let decision = DateOrderDecision(date, context)
      func note(_ why: String) {
        evidence.append(Evidence(text: date.text, where: source.place, why: why))
      }
      let bounded = Self.reading(date, decision.reading, zone: zone)
      if let refusal = source.refusal
        ?? Self.refusal(bounded, decision.reading, fetched: context.fetched)
      {
        note(decision.why + "; refused: " + refusal)
        continue
      }
      guard let before = chosen else {
        chosen = bounded
        note(decision.why + Self.zoneNote(date, decision.reading, zone))
        continue
      }
      guard Self.overlap(before, bounded) else {
        note(decision.why + ": contradicts the value, which stands")
        continue
      }
      note(decision.why + ": agrees")
      if Self.isFiner(bounded.reading, than: before.reading) { chosen = bounded }
    }
    if let local = LocalDay.find(
      for: chosen?.reading, from: chosen?.instants?.from, sources, language: context.language)
    {
      chosen?.reading.value = local.day.description
      chosen?.reading.precision = .day
      evidence.append(local.evidence)
    }
    guard var result = chosen?.reading else {
      return evidence.isEmpty ? nil : DateReading(evidence: evidence)
    }
    result.evidence = evidence
    return result
  }

  /// The same words at two places count once.
  private static func distinct(_ sources: [Source]) -> [Source] {
    var distinct: [Source] = []
    distinct.reserveCapacity(sources.count)
    // They are few, and hashing a text takes longer than comparing it to some.
    for source in sources where !distinct.contains(where: { $0.text == source.text }) {
      distinct.append(source)
    }
    return distinct
  }

  /// A reading, and the moments that its bounds are the texts of; none where no day can be read.
  private struct Bounded {
    var reading: DateReading
    var instants: (from: Instant, to: Instant)?
  }

  /// - Parameter chosen: nil where the order of the numbers is open.
  private static func reading(
    _ date: PrintedDate, _ chosen: PrintedDate.Reading?, zone: UTCOffset?
  ) -> Bounded {
    let candidates = chosen.map { [$0] } ?? date.readings
    let bounds = candidates.map { Self.bounds(date, $0.days, zone: zone) }
    guard let from = bounds.map(\.from).min(), let to = bounds.map(\.to).max() else {
      return Bounded(reading: DateReading())
    }
    var result = DateReading(from: from.description, to: to.description)
    if let chosen {
      result.precision = precision(date, chosen.days)
      result.value =
        date.time.map { chosen.days.first.description(at: $0, date.offset) }
        ?? chosen.days.description
    }
    return Bounded(reading: result, instants: (from, to))
  }

  /// The UTC instants between which it lies, the later one excluded. Without a zone any inhabited clock may be meant.
  private static func bounds(_ date: PrintedDate, _ days: DaySpan, zone: UTCOffset?)
    -> (from: Instant, to: Instant)
  {
    let earliest = date.offset ?? zone ?? .earliest
    let latest = date.offset ?? zone ?? .latest
    guard let time = date.time else {
      return (
        Instant(days.first, offset: earliest), Instant(days.last.adding(days: 1), offset: latest)
      )
    }
    let length = date.hourOnly ? 3600 : time.second == nil ? 60 : 1
    let second = time.secondOfDay
    return (
      Instant(days.first, secondOfDay: second, offset: earliest),
      Instant(days.first, secondOfDay: second + length, offset: latest)
    )
  }

  private static func precision(_ date: PrintedDate, _ days: DaySpan) -> DateReading.Precision {
    if let time = date.time {
      return date.hourOnly ? .hour : time.second == nil ? .minute : .second
    }
    return days.count == 1 ? .day : days.count <= 31 ? .month : .year
  }

  private static func refusal(
    _ bounded: Bounded, _ chosen: PrintedDate.Reading?, fetched: Instant?
  ) -> String? {
    if chosen?.days.first.dayNumber == 0 {
      return "the first day of 1970 is what a clock shows that was never set"
    }
    if let fetched, let from = bounded.instants?.from, from > fetched {
      return "it lies after the page was fetched"
    }
    return nil
  }

  private static func zoneNote(
    _ date: PrintedDate, _ chosen: PrintedDate.Reading?, _ zone: UTCOffset?
  ) -> String {
    guard date.offset == nil, chosen != nil, let zone else { return "" }
    return "; this source's clock is known to run at \(zone)"
  }

  private static func overlap(_ left: Bounded, _ right: Bounded) -> Bool {
    guard let left = left.instants, let right = right.instants else { return false }
    return left.from < right.to && right.from < left.to
  }

  /// Inside the other's bounds and narrower, on the same printed day: a time adds to a day.
  private static func isFiner(_ new: DateReading, than old: DateReading) -> Bool {
    guard let value = new.value, let a = new.from, let b = new.to, let c = old.from, let d = old.to
    else { return false }
    guard let before = old.value else { return true }
    return c <= a && b <= d && (c, d) != (a, b) && value.hasPrefix(before.prefix(10))
  }
}
