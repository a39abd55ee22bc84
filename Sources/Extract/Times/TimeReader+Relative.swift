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
    // "Tuesday, May 3" is the day that the date gives.
    if folded(at + 1, sentence) == ",",
      let (dated, _) = dayMonth(at: at + 2, in: sentence) ?? monthDay(at: at + 2, in: sentence)
    {
      return mention(
        range, .date, value: dated.value, from: dated.from, to: dated.to, precision: .day,
        anchored: dated.anchor != nil)
    }
    guard let anchor else {
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
    if let days = words.value(word, .day).flatMap({ Int($0) }) {
      let range = index..<index + 1
      guard let anchor else {
        return mention(range, .relative, value: nil, precision: nil, anchored: true)
      }
      return dayMention(range, anchor.adding(days: days))
    }
    if let shift = shift(word), let unit = words.value(folded(index + 1, sentence), .unit),
      cut.tokens[index + 1].spaceBefore
    {
      return relativeUnit(index..<index + 2, shift: shift, unit: unit)
    }
    if let shift = shift(word), shift > 0, folded(index + 1, sentence) == "время" {
      return mention(index..<index + 2, .relative, value: nil, precision: nil, anchored: true)
    }
    if word == "через", let (count, unit, end) = amount(at: index + 1, sentence) {
      return shifted(index..<end, by: count, unit: unit)
    }
    if let (count, unit, end) = amount(at: index, sentence),
      words.contains(folded(end, sentence), .ago)
    {
      return shifted(index..<end + 1, by: -count, unit: unit)
    }
    return nil
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
      let (found, _) = monthMention(
        range, year: number / 12, month: number % 12 + 1, anchored: true)
      var mention = found
      mention.kind = .relative
      return (mention, range.upperBound)
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
      var (found, end) = monthMention(
        range, year: number / 12, month: number % 12 + 1, anchored: true)
      found.kind = .relative
      end = range.upperBound
      return (found, end)
    case "year": return yearMention(range, anchor.year + count, anchored: true)
    default: return mention(range, .relative, value: nil, precision: nil, anchored: true)
    }
  }

  /// "three days", «24 часа».
  private func amount(at index: Int, _ sentence: Range<Int>) -> (Int, String, end: Int)? {
    guard sentence.contains(index) else { return nil }
    let token = cut.tokens[index]
    let word = token.folded
    if token.isWord, words.value(word, .number) == nil {
      // «неделю назад»
      guard let unit = words.value(word, .unit), words.contains(folded(index + 1, sentence), .ago)
      else { return nil }
      return (1, unit, index + 1)
    }
    guard
      let count = token.kind == .number && token.text.count <= 3
        ? Int(token.text) : words.value(word, .number).flatMap({ Int($0) }),
      let unit = words.value(folded(index + 1, sentence), .unit)
    else { return nil }
    return (count, unit, index + 2)
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
