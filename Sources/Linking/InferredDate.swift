import Calendar

/// Bounds the publication of an article that gives no date by articles that tell of the same events.
///
/// The article itself tells days without a year: of events that were held when it was printed, and of planned ones. It lies
/// between the last of the former and the first of the latter; the year is the one in which dated articles told of the
/// same events between these days. More than one such year leaves it open.
package struct InferredDate: Equatable, Sendable {
  /// A day of an event, as an article without a year tells it: `XXXX-02-10`.
  package struct Told: Sendable {
    package var day: String
    /// As planned; else as held.
    package var isPlanned: Bool

    package init(day: String, isPlanned: Bool) {
      self.day = day
      self.isPlanned = isPlanned
    }
  }

  /// The days of a year between which the article was printed, both included, as `02-10`. The second may lie in the year
  /// after the first.
  package struct Window: Equatable, Sendable {
    package var first: String
    package var last: String

    package var isOverNewYear: Bool { last < first }
  }

  /// UTC instants, the later one excluded.
  package var from: String
  package var to: String

  /// News of an event is printed within a month of it.
  private static let reach = 30
  /// Some year without a leap day; only the days in it count.
  private static let someYear = 2001

  /// Nil where no day of an event is told, and where the planned ones lie before the held ones by so much that they are
  /// not of one season.
  package static func window(_ told: [Told]) -> Window? {
    func days(_ isPlanned: Bool) -> [CivilDate] {
      told.filter { $0.isPlanned == isPlanned && $0.day.hasPrefix("XXXX-") }
        .compactMap { CivilDate("\(someYear)" + $0.day.dropFirst(4)) }.sorted()
    }
    func text(_ day: CivilDate) -> String { String(day.description.dropFirst(5)) }
    let (held, planned) = (days(false), days(true))
    guard let last = held.last else {
      return planned.first.map {
        Window(first: text($0.adding(days: -reach)), last: text($0))
      }
    }
    guard let next = planned.first(where: { $0 >= last }) ?? planned.first else {
      return Window(first: text(last), last: text(last.adding(days: reach)))
    }
    let span = next.dayNumber - last.dayNumber + (next < last ? 365 : 0)
    return span <= 3 * reach ? Window(first: text(last), last: text(next)) : nil
  }

  /// - Parameters:
  ///   - years: those in whose window dated articles told of the same events.
  /// - Returns: nil unless they are all the same.
  package init?(_ window: Window, years: [Int]) {
    guard let year = years.first, years.allSatisfy({ $0 == year }),
      let first = CivilDate("\(year)-\(window.first)"),
      let last = CivilDate("\(window.isOverNewYear ? year + 1 : year)-\(window.last)")
    else { return nil }
    from = Instant(first, offset: .earliest).description
    to = Instant(last.adding(days: 1), offset: .latest).description
  }
}
