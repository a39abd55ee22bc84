import Calendar
import Language
import Records

extension TimeReader {
  private static let joining: WordSet = ["по", "и", "до", "to", "and"]
  private static let and: WordSet = ["и", "and"]
  private static let to: WordSet = ["по", "до", "to"]
  private static let monthsJoined: WordSet = ["and", "to", "through", "по", "и"]

  /// 2016-05-03, 03.05.2016, 03/05/2016.
  func digits(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard tokens[index].isNumber else { return nil }
    let token = tokens[index]
    if token.text.utf8.contains(UInt8(ascii: ".")) {
      let parts = token.text.split(separator: ".").map(String.init)
      if parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
        let year = Int(parts[2])
      {
        return dayMention(index..<index + 1, (year, month, day), anchored: false)
      }
    }
    let mark = word(index + 1, sentence)
    guard mark == "-" || mark == "/", word(index + 3, sentence) == mark,
      sentence.contains(index + 4), !tokens[index + 2].spaceBefore,
      let first = Int(token.text), let second = Int(tokens[index + 2].text),
      let third = Int(tokens[index + 4].text)
    else { return nil }
    let range = index..<index + 5
    if token.text.count == 4 {
      return dayMention(range, (first, second, third), anchored: false)
    }
    guard tokens[index + 4].text.count == 4, mark == "/" else { return nil }
    // Day first, as most of the world writes; month first where English says so or the numbers do.
    let monthFirst = second > 12 || isEnglish && first <= 12 && second > 12
    return dayMention(
      range, monthFirst ? (third, first, second) : (third, second, first), anchored: false)
  }

  /// "3 May 2016", «3–5 мая», «с 30 апреля по 2 мая».
  func dayMonth(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard let first = day(index, sentence) else { return nil }
    var at = index + 1
    if word(at, sentence) == "of" || word(at, sentence) == "-го" { at += 1 }
    if let month = monthName(at, sentence) {
      let (year, end) = yearAfter(at + 1, sentence)
      if let range = secondDay(from: index, (first, month), year: year, at: end, sentence) {
        return range
      }
      return dayMention(
        index..<end, (year ?? likelyYear(month: month, day: first), month, first),
        anchored: year == nil)
    }
    guard isDash(at, sentence) || Self.joining.contains(word(at, sentence)),
      let last = day(at + 1, sentence), last > first, let month = monthName(at + 2, sentence)
    else { return nil }
    let (year, end) = yearAfter(at + 3, sentence)
    if Self.and.contains(word(at, sentence)), last - first > 1 {
      // Two days, not a stretch: the first is left to stand for itself.
      return dayMention(
        index..<end, (year ?? likelyYear(month: month, day: first), month, first),
        to: (year ?? likelyYear(month: month, day: last), month, last), anchored: year == nil)
    }
    let value = year ?? likelyYear(month: month, day: first)
    return dayMention(
      index..<end, (value, month, first), to: (value, month, last), anchored: year == nil)
  }

  /// The later half of «30 апреля – 2 мая».
  private func secondDay(
    from index: Int, _ first: (day: Int, month: Int), year: Int?, at end: Int,
    _ sentence: Range<Int>
  ) -> Reading? {
    guard isDash(end, sentence) || Self.to.contains(word(end, sentence)),
      let last = day(end + 1, sentence), let month = monthName(end + 2, sentence)
    else { return nil }
    let (lastYear, close) = yearAfter(end + 3, sentence)
    let until = lastYear ?? likelyYear(month: month, day: last)
    let from = year ?? until.map { first.month > month ? $0 - 1 : $0 }
    return dayMention(
      index..<close, (from, first.month, first.day), to: (until, month, last),
      anchored: lastYear == nil)
  }

  /// "May 3, 2016", "February 15-16".
  func monthDay(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard let month = monthName(index, sentence) else { return nil }
    var at = index + 1
    if word(at, sentence) == ".", has(index, sentence, .short) { at += 1 }
    guard let first = day(at, sentence) else { return nil }
    at += 1
    var last: (month: Int, day: Int)?
    if isDash(at, sentence) || word(at, sentence) == "to" {
      if let day = day(at + 1, sentence), monthName(at + 2, sentence) == nil, day > first {
        last = (month, day)
        at += 2
      } else if let next = monthName(at + 1, sentence), let day = day(at + 2, sentence) {
        last = (next, day)
        at += 3
      }
    }
    let (year, end) = yearAfter(at, sentence)
    let value = year ?? likelyYear(month: month, day: first)
    let until = last.map { (value.map { $0 + (last!.month < month ? 1 : 0) }, $0.month, $0.day) }
    return dayMention(index..<end, (value, month, first), to: until, anchored: year == nil)
  }

  /// "December 2015", «в мае», "within January".
  func month(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard let month = monthName(index, sentence) else { return nil }
    var at = index + 1
    if word(at, sentence) == ".", has(index, sentence, .short) { at += 1 }
    let (year, end) = yearAfter(at, sentence)
    if let range = months(from: index, month, year: year, at: end, sentence) { return range }
    if let year {
      return monthMention(index..<end, year: year, month: month, anchored: false)
    }
    guard !has(index, sentence, .short) else { return nil }
    if let shift = known(index - 1, sentence)?.shift {
      let year = relativeYear(month: month, shift: shift)
      return monthMention(index..<index + 1, year: year, month: month, anchored: true)
    }
    guard has(index - 1, sentence, .monthOpener) else { return nil }
    return monthMention(
      index..<index + 1, year: likelyYear(month: month, day: 15), month: month, anchored: true)
  }

  /// The later half of "May to June 1981", «в мае–июне 2016 года».
  private func months(
    from index: Int, _ first: Int, year: Int?, at end: Int, _ sentence: Range<Int>
  ) -> Reading? {
    guard
      isDash(end, sentence) || Self.monthsJoined.contains(word(end, sentence)),
      let last = monthName(end + 1, sentence), day(end + 2, sentence) == nil
    else { return nil }
    let at = word(end + 2, sentence) == "in" ? end + 3 : end + 2
    guard let until = yearAfter(at, sentence).year else { return nil }
    let from = year ?? (first > last ? until - 1 : until)
    return dayMention(
      index..<yearAfter(at, sentence).end, (from, first, 1),
      to: (until, last, CivilDate.days(in: last, of: until)), anchored: false)
  }

  private func relativeYear(month: Int, shift: Int) -> Int? {
    guard let anchor else { return nil }
    switch shift {
    case ..<0: return month < anchor.month ? anchor.year : anchor.year - 1
    case 0: return anchor.year
    default: return month > anchor.month ? anchor.year : anchor.year + 1
    }
  }
}
