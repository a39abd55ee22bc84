import Calendar
import Language
import Records

extension TimeReader {
  private static let any: WordSet = ["a", "any", "each", "every", "каждый", "каждую"]
  private static let vague: WordSet = ["of", "is", "are", "even"]
  private static let plurals: WordSet = [
    "часы", "дни", "месяцы", "годы", "hours", "days", "months", "years", "недели",
  ]

  /// "on Tuesday", «в прошлый вторник»: the side of publication is told by what the clause speaks of.
  func weekday(at index: Int, in sentence: Range<Int>) -> Reading? {
    var at = index
    if has(at, sentence, .on) { at += 1 }
    let shift = known(at, sentence)?.shift
    if shift != nil { at += 1 }
    guard let weekday = known(at, sentence)?.weekday.map(Int.init),
      !has(at, sentence, .short)
        || word(at + 1, sentence) == "." && tokens[at].isCapitalized,
      tokens[at].isCyrillic || tokens[at].isCapitalized
    else { return nil }
    let range = index..<at + 1
    // "Tuesday, May 3" is one day, which the date gives.
    let after = word(at + 1, sentence) == "," ? at + 2 : at + 1
    if let (dated, end) = dayMonth(at: after, in: sentence) ?? monthDay(at: after, in: sentence) {
      return mention(
        index..<end, .date, value: dated.value, from: dated.from, to: dated.to, precision: .day,
        anchored: dated.anchor != nil)
    }
    let isAny = Self.any.contains(word(index - 1, sentence))
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
        guard sentence.contains(at) else { continue }
        if has(at, sentence, .future) { return true }
        if has(at, sentence, .past) { return false }
        if at < index, tokens[at].isWord, isPast(tokens[at]) { return false }
      }
    }
    return false
  }

  private static let pasts: EndingSet = [
    "ал", "ил", "ел", "ала", "ила", "ела", "али", "или", "ели", "лся", "лась", "лись", "ed",
  ]

  /// By the word's ending.
  private func isPast(_ word: Token) -> Bool {
    word.range.count > 4 && word.ends(withAny: Self.pasts)
  }

  /// "yesterday", «на прошлой неделе», "three days ago", «через два дня», «в ближайшие часы».
  ///
  /// - Parameter amount: that begins at the index.
  func relative(at index: Int, _ amount: Amount?, in sentence: Range<Int>) -> Reading? {
    if let named = namedDay(at: index, in: sentence) { return named }
    let known = self.known(index, sentence)
    if let days = known?.day.map(Int.init) {
      let range = index..<index + 1
      // "the town as it is today", "as busy today as before": no day is meant.
      let vague =
        word(index, sentence) == "today"
        && (Self.vague.contains(word(index - 1, sentence)) || word(index + 1, sentence) == "as")
      guard let anchor, !vague else {
        return mention(range, .relative, value: nil, precision: nil, anchored: true)
      }
      return dayMention(range, anchor.adding(days: days))
    }
    if let shift = known?.shift, let span = span(at: index, shift: shift, in: sentence) {
      return span
    }
    if let shift = known?.shift, let unit = self.known(index + 1, sentence)?.unit,
      tokens[index + 1].spaceBefore
    {
      return relativeUnit(index..<index + 2, shift: shift, unit: unit)
    }
    if let shift = known?.shift, shift > 0, word(index + 1, sentence) == "время" {
      return mention(index..<index + 2, .relative, value: nil, precision: nil, anchored: true)
    }
    if has(index, sentence, .ahead), let (count, unit, end) = self.amount(at: index + 1, sentence) {
      return shifted(index..<end, by: count, unit: unit)
    }
    if let (count, unit, end) = amount, has(end, sentence, .ago) {
      return shifted(index..<end + 1, by: -count, unit: unit)
    }
    return nil
  }

  /// A day by its own name: "9/11".
  private func namedDay(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard word(index + 1, sentence) == "/", sentence.contains(index + 2),
      word(index + 3, sentence) != "/",
      let date = words.namedDays[folded(index, sentence) + "/" + folded(index + 2, sentence)]
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
  func counted(at index: Int, _ amount: Amount?, in sentence: Range<Int>) -> Reading? {
    guard let before else { return nil }
    if let end = sameYear(index, sentence) {
      return anchored(yearMention(index..<end, before.year))
    }
    guard let (count, unit, end) = amount else { return nil }
    guard has(end, sentence, [.later, .before]), count < 1000 else { return nil }
    let signed = has(end, sentence, .later) ? count : -count
    if unit == .year { return anchored(yearMention(index..<end + 1, before.year + signed)) }
    guard let day = before.day?.adding(signed, unit) else { return nil }
    return unit == .month
      ? anchored(monthMention(index..<end + 1, year: day.year, month: day.month, anchored: false))
      : dayMention(index..<end + 1, (day.year, day.month, day.day), anchored: false)
        .map(anchored)
  }

  private func anchored(_ reading: Reading) -> Reading {
    var reading = reading
    reading.0.anchor = "text"
    return reading
  }

  private func relativeUnit(_ range: Range<Int>, shift: Int, unit: TimeWord.Unit) -> Reading? {
    guard let anchor else {
      return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
    if Self.plurals.contains(tokens[range.upperBound - 1].word) {
      return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
    switch unit {
    case .week:
      let monday = anchor.adding(days: 1 - anchor.weekday + 7 * shift)
      return dayMention(range, monday, to: monday.adding(days: 6))
    case .month:
      let number = anchor.year * 12 + anchor.month - 1 + shift
      return monthMention(range, year: number / 12, month: number % 12 + 1, anchored: true)
    case .year: return yearMention(range, anchor.year + shift, anchored: true)
    case .day:
      return dayMention(range, anchor.adding(days: shift))
    default: return nil
    }
  }

  private func shifted(_ range: Range<Int>, by count: Int, unit: TimeWord.Unit) -> Reading? {
    guard let anchor, abs(count) < 2000 else {
      return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
    switch unit {
    case .day: return dayMention(range, anchor.adding(days: count))
    case .week: return dayMention(range, anchor.adding(days: 7 * count))
    case .month:
      let number = anchor.year * 12 + anchor.month - 1 + count
      return monthMention(range, year: number / 12, month: number % 12 + 1, anchored: true)
    case .year: return yearMention(range, anchor.year + count, anchored: true)
    case .decade: return yearMention(range, anchor.year + 10 * count, anchored: true)
    default: return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
  }

  /// "three days", «24 часа».
  func amount(at index: Int, _ sentence: Range<Int>) -> Amount? {
    guard sentence.contains(index) else { return nil }
    let first = known(index, sentence)
    if tokens[index].isWord, !(first?.classes.contains(.number) ?? false) {
      // «неделю назад», «годом ранее»
      guard let first, first.classes.contains(.one), let unit = first.one,
        has(index + 1, sentence, [.ago, .later, .before])
      else { return nil }
      return (1, unit, index + 1)
    }
    // "[Ten] years ago": what an editor put in.
    let isPutIn = word(index - 1, sentence) == "[" && word(index + 1, sentence) == "]"
    let last = isPutIn ? index + 1 : index
    guard
      let behind = known(last + 1, sentence), behind.classes.contains(.unit),
      let unit = behind.unit,
      let count = tokens[index].isNumber && tokens[index].textLength <= 3
        ? Int(tokens[index].text) : first?.number.map(Int.init)
    else { return nil }
    return (count, unit, last + 2)
  }

  /// "for three days", «в течение двух месяцев»: a length, no place in time.
  func duration(at index: Int, _ amount: Amount, in sentence: Range<Int>) -> Reading? {
    let (count, unit, end) = amount
    guard end == index + 2,
      word(index, sentence) != "a" && word(index, sentence) != "an"
        || word(index - 1, sentence) == "for",
      !(unit == .year && count > 999)
    else { return nil }
    let value: String? =
      switch unit {
      case .second: "PT\(count)S"
      case .minute: "PT\(count)M"
      case .hour: "PT\(count)H"
      case .day: "P\(count)D"
      case .week: "P\(count)W"
      case .month: "P\(count)M"
      case .year: "P\(count)Y"
      case .decade: "P\(count * 10)Y"
      case .century: nil
      }
    return mention(
      index..<end, .duration, value: value, precision: nil, anchored: false)
  }
}

extension CivilDate {
  /// The day so many days, weeks, months or years away; nil for other units, and for lengths that no news tells.
  fileprivate func adding(_ count: Int, _ unit: TimeWord.Unit) -> CivilDate? {
    guard abs(count) < 1000 else { return nil }
    switch unit {
    case .day: return adding(days: count)
    case .week: return adding(days: 7 * count)
    case .month, .year:
      let months = year * 12 + month - 1 + count * (unit == .year ? 12 : 1)
      let (year, month) = (months / 12, months % 12 + 1)
      return CivilDate(year, month, min(day, Self.days(in: month, of: year)))
    default: return nil
    }
  }
}
