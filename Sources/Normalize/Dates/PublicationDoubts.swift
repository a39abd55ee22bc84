import Calendar

/// Where a page's places disagree about the day of publication: which is believed first, and which not at all.
///
/// An unsure day is none: what is refused stays in the evidence, with the reason.
enum PublicationDoubts {
  typealias Source = DateInterpreter.Source

  /// - Parameters:
  ///   - published: what is said of the publication, the most trusted first.
  ///   - changes: what is said of the last change.
  /// - Complexity: O(n²) in the sources, of which there are few.
  static func settled(_ published: [Source], changes: [Source]) -> [Source] {
    var sources = earlierPrintFirst(published, changes: changes)
    sources = earlierAddressFirst(sources)
    refuseListBelowText(&sources)
    refuseLoneClaim(&sources, changes: changes)
    refuseMistakenZone(&sources)
    return sources
  }

  /// Systems that know one time only give it for both: where a page's data call the change the publication, and the page
  /// prints an earlier day, the page is believed.
  private static func earlierPrintFirst(_ published: [Source], changes: [Source]) -> [Source] {
    guard let chosen = published.first, changes.contains(where: { $0.text == chosen.text }),
      let claimed = chosen.day, let first = published.first(where: { $0.isInLine }),
      let day = first.day,
      // A day apart may be the same moment on another clock.
      day.adding(days: 1) < claimed,
      // A list of days is of other articles.
      published.allSatisfy({ !$0.isInLine || $0.date?.readings.first?.days.first == day })
    else { return published }
    return [first] + published
  }

  /// An address is made when a page first appears; a system that moves its pages stamps them with a later day.
  ///
  /// Takes `/2017/7/12/` before 17 June 2019; spares it before 13 July 2017.
  private static func earlierAddressFirst(_ published: [Source]) -> [Source] {
    guard let address = published.first(where: { $0.place == Source.address }),
      let day = address.day, let claimed = published.first?.day, day.adding(days: 2) < claimed
    else { return published }
    return [address] + published
  }

  /// Several days that stand below the text, and none elsewhere, are of the articles that are announced there.
  private static func refuseListBelowText(_ sources: inout [Source]) {
    guard sources.allSatisfy({ $0.date == nil || $0.isBelowText }),
      Set(sources.compactMap { $0.date == nil ? nil : $0.day }).count > 1
    else { return }
    refuse(&sources, "several days stand below the text, as of other articles") { $0.date != nil }
  }

  /// One unseen claim that lies on a later day than the change that the page prints is of something else.
  private static func refuseLoneClaim(_ sources: inout [Source], changes: [Source]) {
    guard let lone = sources.first(where: { $0.date != nil }), !lone.isInLine, let day = lone.day,
      sources.allSatisfy({ $0.date == nil || $0.text == lone.text }),
      let change = changes.lazy.filter({ $0.isPrinted }).compactMap({ $0.day }).min(), change < day
    else { return }
    refuse(&sources, "the page prints a change before it, on \(change)") { $0.text == lone.text }
  }

  /// Two moments that differ by whole hours, to the second, are one: one of them names a zone that it is not in. Where
  /// that makes them two days, neither tells which.
  ///
  /// Takes 00:44:52 UTC on 4 May beside 21:44:52 UTC on 3 May; spares it beside 21:45:52.
  private static func refuseMistakenZone(_ sources: inout [Source]) {
    guard let chosen = sources.first(where: { $0.date != nil }), let moment = moment(of: chosen)
    else { return }
    for other in sources where other.day != chosen.day {
      guard let second = Self.moment(of: other), second != moment,
        (second.seconds - moment.seconds) % 3600 == 0,
        abs(second.seconds - moment.seconds) <= 14 * 3600
      else { continue }
      let doubted = [chosen.text, other.text]
      refuse(&sources, "the same minute stands elsewhere at another hour, on another day") {
        doubted.contains($0.text)
      }
      return
    }
  }

  /// The moment that a page's data give to the second, zone and all; what stands in its text may be of other articles.
  private static func moment(of source: Source) -> Instant? {
    guard !source.isInLine, !source.place.hasPrefix("time["),
      let date = source.date, let time = date.time, time.second != nil,
      let offset = date.offset, let day = source.day
    else { return nil }
    return Instant(day, secondOfDay: time.secondOfDay, offset: offset)
  }

  private static func refuse(
    _ sources: inout [Source], _ reason: String, where isDoubted: (Source) -> Bool
  ) {
    for place in sources.indices where isDoubted(sources[place]) {
      sources[place].refusal = reason
    }
  }
}
