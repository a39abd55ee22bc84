import Calendar
import DataFiles
import Language

/// Finds the weekdays by which a text says when it appeared: "on Tuesday", «во вторник».
///
/// Passes over those of another week, those that stand beside a day of their own, and those in names.
struct WeekdayMentions: Sendable {
  struct Mention: Equatable, Sendable {
    /// 1 for Monday to 7 for Sunday.
    var weekday: Int
    /// As printed, with the words before it that belong to it.
    var text: String
  }

  /// One row of the table.
  struct Rule: Sendable {
    let counts: Bool
    let name: String
    let pattern: Pattern
    let strikes: String
    let spares: String
  }

  let rules: [Rule]
  /// What every rule asks for: a paragraph without it is read no further.
  private let anyWeekday: Pattern
  /// Of the rules that pass over a weekday.
  private let passing: LazyPatternSet
  private let names: CalendarNames

  /// - Throws: `DataFiles.Missing`.
  init(names: CalendarNames) throws {
    self.names = names
    // «в среде» is "among"; only the accusative is a day there. English names begin with a capital.
    let russian =
      "понедельник|понедельника|вторник|вторника|среду|четверг|четверга|пятницу|пятницы"
      + "|субботу|субботы|воскресенье|воскресенья|понедельнику|вторнику|четвергу"
    let english = names.weekdays.filter { $0.language == "en" }.map(\.name)
    let weekday = "(?:" + english.joined(separator: "|") + "|(?i:" + russian + "))"
    let month = "(?:" + names.monthAlternation() + ")"
    anyWeekday = Pattern(known: weekday)
    rules = try DataFiles.table("Data/weekdays.tsv", of: "Normalize").map { cells in
      let pattern = cells[2].replacing("{weekday}", with: weekday)
        .replacing("{month}", with: month)
      let counts = cells[0] == "counts"
      return Rule(
        counts: counts, name: cells[1],
        // Compiled when first asked: hardly an article is.
        pattern: Pattern(known: pattern),
        strikes: cells[3], spares: cells[4])
    }
    passing = LazyPatternSet(rules.filter { !$0.counts }.map(\.pattern))
  }

  /// In the order of the text, each weekday once.
  ///
  /// - Complexity: O(n).
  func find(in paragraphs: [String]) -> [Mention] {
    var found: [Mention] = []
    // A paragraph that is printed twice says nothing new.
    var read: [String] = []
    for paragraph in paragraphs where anyWeekday.matches(paragraph) && !read.contains(paragraph) {
      read.append(paragraph)
      for mention in mentions(in: paragraph)
      where !found.contains(where: { $0.weekday == mention.weekday }) {
        found.append(mention)
      }
    }
    return found
  }

  /// In the order of a paragraph.
  private func mentions(in text: String) -> [Mention] {
    let original = Array(text.utf8)
    var masked = text
    if passing.set.first(matching: text) != nil {
      for rule in rules where !rule.counts { masked = Self.blank(rule.pattern, in: masked) }
    }
    var found: [(place: Int, mention: Mention)] = []
    for rule in rules where rule.counts {
      for match in rule.pattern.allMatches(in: masked) {
        guard let range = match.ranges[1] else { continue }
        let word = String(decoding: original[range], as: UTF8.self)
        guard let weekday = names.weekday(NormalForm.fold(word)) else { continue }
        let words = String(
          decoding: original[match.range.lowerBound..<range.upperBound], as: UTF8.self)
        found.append((range.lowerBound, Mention(weekday: weekday, text: SettledText.line(words))))
      }
    }
    found.sort { ($0.place, $0.mention.text) < ($1.place, $1.mention.text) }
    return found.map(\.mention)
  }

  private static func blank(_ pattern: Pattern, in text: String) -> String {
    let matches = pattern.allMatches(in: text)
    if matches.isEmpty { return text }
    var bytes = Array(text.utf8)
    for match in matches { for place in match.range { bytes[place] = UInt8(ascii: " ") } }
    return String(decoding: bytes, as: UTF8.self)
  }
}
