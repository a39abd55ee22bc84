import Language
import Records

/// Finds out what the articles of one source have in common: in which order it prints days and months, at which offset its
/// clock runs, which lines it prints in article after article.
///
/// What too few articles tell, or not all but a few tell alike, is not learned. The order of the articles is of no
/// account.
package struct SourceHabits {
  /// What one article tells.
  package struct Article {
    /// Its paragraphs as kept, and the lines that were struck as the site's before.
    package var lines: [String]
    /// What the page printed and claimed of its dates, each as written.
    package var dates: [String]

    package init(lines: [String], dates: [String]) {
      self.lines = lines
      self.dates = dates
    }
  }

  /// Fewer articles that tell the order of a date are chance.
  static let fewestForOrder = 3
  /// Fewer articles are too few to tell a source's clock or its lines by.
  static let fewest = 5
  /// So many of those who tell must tell alike: the rest are guest articles and slips.
  static let agreement = 0.95
  /// A line in a smaller share of a source's articles is news that was told again.
  static let share = 0.2
  /// A longer line, in bytes, is a paragraph; papers repeat those as background, and they are text.
  static let longestLine = 200

  private var articles = 0
  private var orders: [DateOrder: Int] = [:]
  private var offsets: [String: Int] = [:]
  /// By folded line: in how many articles it stands, and the least of its printed forms.
  private var lines: [String: (count: Int, text: String)] = [:]

  package init() {}

  /// - Complexity: O(n) in the article.
  package mutating func add(_ article: Article) {
    articles += 1
    if let order = Self.order(article.dates) { orders[order, default: 0] += 1 }
    if let offset = article.dates.lazy.compactMap(Self.offset).first {
      offsets[offset, default: 0] += 1
    }
    var seen: Set<String> = []
    for line in article.lines where line.utf8.count <= Self.longestLine {
      let folded = NormalForm.fold(line)
      guard seen.insert(folded).inserted else { continue }
      let known = lines[folded]
      lines[folded] = ((known?.count ?? 0) + 1, min(known?.text ?? line, line))
    }
  }

  /// What was learned; nil where that is nothing.
  package var learned: LearnedSources.Habits? {
    var habits = LearnedSources.Habits(articles: articles)
    habits.order = Self.agreed(orders, fewest: Self.fewestForOrder)
    habits.zone = Self.agreed(offsets, fewest: Self.fewest)
    let wanted = max(Self.fewest, Int((Self.share * Double(articles)).rounded(.up)))
    let repeated = lines.values.filter { $0.count >= wanted }.map(\.text).sorted()
    if !repeated.isEmpty { habits.lines = repeated }
    let isEmpty = habits.order == nil && habits.zone == nil && habits.lines == nil
    return isEmpty ? nil : habits
  }

  private static func agreed<Value>(_ votes: [Value: Int], fewest: Int) -> Value? {
    let all = votes.values.reduce(0, +)
    return votes.first { $0.value >= fewest && Double($0.value) >= agreement * Double(all) }?.key
  }

  // MARK: What one article's dates tell

  /// Two numbers of which one is over 12 tell their order; so does the same day written in a form that leaves none open.
  private static func order(_ dates: [String]) -> DateOrder? {
    let days = dates.compactMap { iso.groups(in: $0) }.compactMap { groups -> (Int, Int)? in
      guard let month = groups[1].flatMap({ Int($0) }), let day = groups[2].flatMap({ Int($0) })
      else { return nil }
      return (day, month)
    }
    for date in dates {
      guard let groups = numeric.groups(in: date), let first = groups[1].flatMap({ Int($0) }),
        let second = groups[2].flatMap({ Int($0) }), first != second
      else { continue }
      if first > 12, second <= 12 { return .dmy }
      if second > 12, first <= 12 { return .mdy }
      if days.contains(where: { $0 == (first, second) }) { return .dmy }
      if days.contains(where: { $0 == (second, first) }) { return .mdy }
    }
    return nil
  }

  /// The offset that a moment is written with, as `+03:00`; UTC is what machines write, and tells of no clock.
  private static func offset(_ date: String) -> String? {
    guard let groups = zoned.groups(in: date), let hours = groups[1], let minutes = groups[2],
      "\(hours)\(minutes)".contains(where: { ("1"..."9").contains($0) })
    else { return nil }
    return "\(hours):\(minutes)"
  }

  private static let iso = Pattern(known: #"^(?:19|20)\d\d-(\d\d)-(\d\d)"#)
  private static let numeric = Pattern(
    known: #"(?:^|[^\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:(?:19|20)\d\d|\d\d)(?:[^\d./-]|$)"#)
  private static let zoned = Pattern(
    known: #"^(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?([+-]\d\d):?(\d\d)$"#)
}
