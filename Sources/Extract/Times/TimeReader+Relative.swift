import Calendar
import Language
import Records

extension TimeReader {
  /// "on Tuesday", «в прошлый вторник»: the side of publication is told by what the clause speaks of.
  func weekday(at index: Int, in sentence: Range<Int>) -> Reading? {
    var at = index
    let opened = ["в", "во"].contains(folded(at, sentence))
    if opened { at += 1 }
    var shift: Int?
    if let found = self.shift(folded(at, sentence)) {
      shift = found
      at += 1
    }
    guard sentence.contains(at), cut.tokens[at].isWord,
      let weekday = names.weekday(cut.tokens[at].folded),
      !names.isShort(cut.tokens[at].folded)
        || folded(at + 1, sentence) == "." && cut.tokens[at].isCapitalized
    else { return nil }
    let latin = cut.tokens[at].folded.utf8.first.map { $0 < 0x80 } ?? false
    guard !latin || cut.tokens[at].isCapitalized else { return nil }
    let range = index..<at + 1
    // "Tuesday, May 3" is one day, which the date gives.
    let after = folded(at + 1, sentence) == "," ? at + 2 : at + 1
    if let (dated, end) = dayMonth(at: after, in: sentence) ?? monthDay(at: after, in: sentence) {
      return mention(
        index..<end, .date, value: dated.value, from: dated.from, to: dated.to, precision: .day,
        anchored: dated.anchor != nil)
    }
    let isAny = ["a", "any", "each", "every", "каждый", "каждую"].contains(
      folded(index - 1, sentence))
    guard let anchor, !isAny else {
      return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
    let back = (anchor.weekday - weekday + 7) % 7
    let ahead = (weekday - anchor.weekday + 7) % 7
    let days: Int
    switch shift {
    case .some(..<0): days = back == 0 ? -7 : -back
    case .some(1...): days = ahead == 0 ? 7 : ahead
    default: days = looksAhead(from: index, in: sentence) ? ahead : -back
    }
    return dayMention(range, anchor.adding(days: days))
  }

  /// Whether the words nearest to a time speak of what is to come.
  private func looksAhead(from index: Int, in sentence: Range<Int>) -> Bool {
    for distance in 1...14 {
      for at in [index - distance, index + distance] {
        let word = folded(at, sentence)
        if word.isEmpty { continue }
        if words.contains(word, .future) { return true }
        if words.contains(word, .past) { return false }
        if at < index, cut.tokens[at].isWord, isRussianPast(word) || isEnglishPast(word) {
          return false
        }
      }
    }
    return false
  }

  private func isRussianPast(_ word: String) -> Bool {
    guard word.unicodeScalars.count > 4 else { return false }
    return ["ал", "ил", "ел", "ала", "ила", "ела", "али", "или", "ели", "лся", "лась", "лись"]
      .contains { word.hasSuffix($0) }
  }

  private func isEnglishPast(_ word: String) -> Bool { word.hasSuffix("ed") && word.count > 4 }

  /// "yesterday", «на прошлой неделе», "three days ago", «через два дня», «в ближайшие часы».
  func relative(at index: Int, in sentence: Range<Int>) -> Reading? {
    let word = folded(index, sentence)
    if let named = namedDay(at: index, in: sentence) { return named }
    if let days = words.value(word, .day).flatMap({ Int($0) }) {
      let range = index..<index + 1
      // "the town as it is today", "as busy today as before": no day is meant.
      let vague =
        word == "today"
        && (["of", "is", "are", "even"].contains(folded(index - 1, sentence))
          || folded(index + 1, sentence) == "as")
      guard let anchor, !vague else {
        return mention(range, .relative, value: nil, precision: nil, anchored: true)
      }
      return dayMention(range, anchor.adding(days: days))
    }
    if let shift = shift(word), let span = span(at: index, shift: shift, in: sentence) {
      return span
    }
    if let shift = shift(word), let unit = words.value(folded(index + 1, sentence), .unit),
      cut.tokens[index + 1].spaceBefore
    {
      return relativeUnit(index..<index + 2, shift: shift, unit: unit)
    }
    if let shift = shift(word), shift > 0, folded(index + 1, sentence) == "время" {
      return mention(index..<index + 2, .relative, value: nil, precision: nil, anchored: true)
    }
    if words.contains(word, .ahead), let (count, unit, end) = amount(at: index + 1, sentence) {
      return shifted(index..<end, by: count, unit: unit)
    }
    if let (count, unit, end) = amount(at: index, sentence),
      words.contains(folded(end, sentence), .ago)
    {
      return shifted(index..<end + 1, by: -count, unit: unit)
    }
    return nil
  }

  /// A day by its own name: "9/11".
  private func namedDay(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard folded(index + 1, sentence) == "/", sentence.contains(index + 2),
      folded(index + 3, sentence) != "/",
      let value = words.value(
        folded(index, sentence) + "/" + folded(index + 2, sentence), .namedDay),
      let date = CivilDate(value)
    else { return nil }
    return dayMention(index..<index + 3, (date.year, date.month, date.day), anchored: false)
  }

  /// "the last five years", «за последние три дня», "the next two weeks": from or to the day of publication.
  private func span(at index: Int, shift: Int, in sentence: Range<Int>) -> Reading? {
    guard shift != 0, let anchor, let (count, unit, end) = amount(at: index + 1, sentence),
      end == index + 3, count > 1, let edge = anchor.adding(shift * count, unit)
    else { return nil }
    let (first, last) =
      shift < 0 ? (edge.adding(days: 1), anchor) : (anchor, edge.adding(days: -1))
    return dayMention(index..<end, first, to: last)
  }

  /// "a year later", "two days earlier", «годом ранее», "that year": counted from the time before in the text.
  func counted(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard let before else { return nil }
    if let end = sameYear(index, sentence) {
      return anchored(yearMention(index..<end, before.year))
    }
    guard let (count, unit, end) = amount(at: index, sentence) else { return nil }
    let word = folded(end, sentence)
    guard words.contains(word, .later) || words.contains(word, .before), count < 1000 else {
      return nil
    }
    let signed = words.contains(word, .later) ? count : -count
    if unit == "year" { return anchored(yearMention(index..<end + 1, before.year + signed)) }
    guard let day = before.day?.adding(signed, unit) else { return nil }
    return unit == "month"
      ? anchored(monthMention(index..<end + 1, year: day.year, month: day.month, anchored: false))
      : dayMention(index..<end + 1, (day.year, day.month, day.day), anchored: false)
        .map(anchored)
  }

  private func anchored(_ reading: Reading) -> Reading {
    var reading = reading
    reading.0.anchor = "text"
    return reading
  }

  private func relativeUnit(_ range: Range<Int>, shift: Int, unit: String) -> Reading? {
    guard let anchor else {
      return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
    let plural = ["часы", "дни", "месяцы", "годы", "hours", "days", "months", "years", "недели"]
      .contains(cut.tokens[range.upperBound - 1].folded)
    if plural { return mention(range, .relative, value: nil, precision: nil, anchored: true) }
    switch unit {
    case "week":
      let monday = anchor.adding(days: 1 - anchor.weekday + 7 * shift)
      return dayMention(range, monday, to: monday.adding(days: 6))
    case "month":
      let number = anchor.year * 12 + anchor.month - 1 + shift
      return monthMention(range, year: number / 12, month: number % 12 + 1, anchored: true)
    case "year": return yearMention(range, anchor.year + shift, anchored: true)
    case "day":
      return dayMention(range, anchor.adding(days: shift))
    default: return nil
    }
  }

  private func shifted(_ range: Range<Int>, by count: Int, unit: String) -> Reading? {
    guard let anchor, abs(count) < 2000 else {
      return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
    switch unit {
    case "day": return dayMention(range, anchor.adding(days: count))
    case "week": return dayMention(range, anchor.adding(days: 7 * count))
    case "month":
      let number = anchor.year * 12 + anchor.month - 1 + count
      return monthMention(range, year: number / 12, month: number % 12 + 1, anchored: true)
    case "year": return yearMention(range, anchor.year + count, anchored: true)
    case "decade": return yearMention(range, anchor.year + 10 * count, anchored: true)
    default: return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
  }

  /// "three days", «24 часа».
  private func amount(at index: Int, _ sentence: Range<Int>) -> (Int, String, end: Int)? {
    guard sentence.contains(index) else { return nil }
    let token = cut.tokens[index]
    let word = token.folded
    if token.isWord, words.value(word, .number) == nil {
      // «неделю назад», «годом ранее»
      guard let unit = words.value(word, .one),
        [.ago, .later, .before].contains(where: { words.contains(folded(index + 1, sentence), $0) })
      else { return nil }
      return (1, unit, index + 1)
    }
    // "[Ten] years ago": what an editor put in.
    let isPutIn = folded(index - 1, sentence) == "[" && folded(index + 1, sentence) == "]"
    let last = isPutIn ? index + 1 : index
    guard
      let count = token.kind == .number && token.text.count <= 3
        ? Int(token.text) : words.value(word, .number).flatMap({ Int($0) }),
      let unit = words.value(folded(last + 1, sentence), .unit)
    else { return nil }
    return (count, unit, last + 2)
  }

  /// "for three days", «в течение двух месяцев»: a length, no place in time.
  func duration(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard let (count, unit, end) = amount(at: index, sentence), end == index + 2,
      !["a", "an"].contains(folded(index, sentence)) || folded(index - 1, sentence) == "for",
      !(unit == "year" && count > 999)
    else { return nil }
    let value: String? =
      switch unit {
      case "second": "PT\(count)S"
      case "minute": "PT\(count)M"
      case "hour": "PT\(count)H"
      case "day": "P\(count)D"
      case "week": "P\(count)W"
      case "month": "P\(count)M"
      case "year": "P\(count)Y"
      case "decade": "P\(count * 10)Y"
      default: nil
      }
    return mention(
      index..<end, .duration, value: value, precision: nil, anchored: false)
  }
}

extension CivilDate {
  /// The day so many days, weeks, months or years away; nil for other units, and for lengths that no news tells.
  fileprivate func adding(_ count: Int, _ unit: String) -> CivilDate? {
    guard abs(count) < 1000 else { return nil }
    switch unit {
    case "day": return adding(days: count)
    case "week": return adding(days: 7 * count)
    case "month", "year":
      let months = year * 12 + month - 1 + count * (unit == "year" ? 12 : 1)
      let (year, month) = (months / 12, months % 12 + 1)
      return CivilDate(year, month, min(day, Self.days(in: month, of: year)))
    default: return nil
    }
  }
}
