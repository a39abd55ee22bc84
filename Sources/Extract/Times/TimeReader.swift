import Calendar
import Language
import Records

/// Reads the time that begins at a token, if one does.
struct TimeReader {
  let cut: Segmentation
  let tokens: Tokens
  let words: TimeWords
  /// The day of publication.
  let anchor: CivilDate?
  /// Its year, where no more is known.
  let year: Int?
  let isEnglish: Bool
  /// The time before in the text, from which "a year later" counts.
  var before: (year: Int, day: CivilDate?)?
  /// The last whole date, with its year, and its paragraph.
  private var told: (year: Int, paragraph: Int)?
  /// The paragraph being read.
  var paragraph = 0

  typealias Reading = (TimeMention, end: Int)
  /// "three days"
  typealias Amount = (Int, TimeWord.Unit, end: Int)

  init(
    cut: Segmentation, words: TimeWords, anchor: CivilDate?, year: Int?, isEnglish: Bool
  ) {
    self.cut = cut
    tokens = cut.tokens
    self.words = words
    self.anchor = anchor
    self.year = year
    self.isEnglish = isEnglish
  }

  /// Each reader is asked only where its first word can stand.
  ///
  /// - Parameter sentence: a time lies inside its sentence.
  func time(at index: Int, in sentence: Range<Int>) -> Reading? {
    let known = words[tokens[index].word]?.classes ?? []
    let isNumber = !tokens[index].isWord || tokens[index].beginsWithDigit
    func opens(_ wanted: TimeWord.Classes, orNumber: Bool = true) -> Bool {
      orNumber && isNumber || !known.isDisjoint(with: wanted)
    }
    if opens(.month), let found = printed(at: index, in: sentence) { return found }
    if opens([.on, .weekday, .shifts], orNumber: false),
      let found = weekday(at: index, in: sentence)
    {
      return found
    }
    if opens([.season, .shifts], orNumber: false), let found = season(at: index, in: sentence) {
      return found
    }
    let amount = opens([.number, .one]) ? amount(at: index, sentence) : nil
    if opens([.day, .shifts, .ahead, .number, .one]),
      let found = relative(at: index, amount, in: sentence)
    {
      return found
    }
    if opens([.same, .number, .one]), let found = counted(at: index, amount, in: sentence) {
      return found
    }
    if opens(.ordinal), let found = century(at: index, in: sentence) { return found }
    if let amount, let found = duration(at: index, amount, in: sentence) { return found }
    if isNumber, let found = bareYear(at: index, in: sentence) { return found }
    return opens(.decade) ? decade(at: index, in: sentence) : nil
  }

  /// What the calendar names: days and months.
  private func printed(at index: Int, in sentence: Range<Int>) -> Reading? {
    digits(at: index, in: sentence) ?? dayMonth(at: index, in: sentence)
      ?? monthDay(at: index, in: sentence) ?? month(at: index, in: sentence)
  }

  /// Remembers a time for those that count from it.
  mutating func remember(_ mention: TimeMention) {
    guard mention.kind == .date, let from = mention.from,
      let year = Int(Substring(from.utf8.prefix(4)))
    else {
      return
    }
    if mention.precision == .day, mention.anchor == nil { told = (year, paragraph) }
    before = (year, mention.precision == .day && mention.from == mention.to ? CivilDate(from) : nil)
  }

  // MARK: - Tokens

  func folded(_ index: Int, _ sentence: Range<Int>) -> String {
    sentence.contains(index) ? tokens[index].folded : ""
  }

  /// Beyond the sentence's ends the empty word.
  func word(_ index: Int, _ sentence: Range<Int>) -> Word {
    sentence.contains(index) ? tokens[index].word : ""
  }

  /// What the tables know of a word; nil of most, and beyond the sentence's ends.
  func known(_ index: Int, _ sentence: Range<Int>) -> TimeWord? {
    sentence.contains(index) ? words[tokens[index].word] : nil
  }

  /// Whether a word stands in one of some lists.
  func has(_ index: Int, _ sentence: Range<Int>, _ wanted: TimeWord.Classes) -> Bool {
    known(index, sentence).map { !$0.classes.isDisjoint(with: wanted) } ?? false
  }

  /// A whole number of at most four digits, also "5th".
  private func number(_ index: Int, _ sentence: Range<Int>) -> Int? {
    guard sentence.contains(index) else { return nil }
    if tokens[index].isNumber {
      return tokens[index].textLength <= 4 ? Int(tokens[index].text) : nil
    }
    guard tokens[index].beginsWithDigit else { return nil }
    let (digits, tail) = tokens[index].digitsAndTail
    guard digits.utf8.count <= 2,
      words[Word(String(tail))]?.classes.contains(.ordinalTail) ?? false
    else { return nil }
    return Int(digits)
  }

  func day(_ index: Int, _ sentence: Range<Int>) -> Int? {
    number(index, sentence).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  func yearNumber(_ index: Int, _ sentence: Range<Int>) -> Int? {
    guard sentence.contains(index), tokens[index].textLength == 4 else { return nil }
    return number(index, sentence).flatMap { (1000...2199).contains($0) ? $0 : nil }
  }

  private static let dashes: WordSet = ["-", "–", "—"]

  func isDash(_ index: Int, _ sentence: Range<Int>) -> Bool {
    sentence.contains(index) && Self.dashes.contains(tokens[index].word)
  }

  func monthName(_ index: Int, _ sentence: Range<Int>) -> Int? {
    guard let month = known(index, sentence)?.month else { return nil }
    return tokens[index].isCyrillic || tokens[index].isCapitalized ? Int(month) : nil
  }

  /// The year after a date, with the words «года», «г.»; the end of it all.
  func yearAfter(_ index: Int, _ sentence: Range<Int>) -> (year: Int?, end: Int) {
    var at = index
    if word(at, sentence) == "," || word(at, sentence) == "of" { at += 1 }
    guard let year = yearNumber(at, sentence) else {
      return namedYear(at, sentence) ?? (nil, index)
    }
    return (year, yearWord(at + 1, sentence))
  }

  /// "last year" after a month, «того же года».
  private func namedYear(_ index: Int, _ sentence: Range<Int>) -> (year: Int?, end: Int)? {
    let at = word(index, sentence) == "the" ? index + 1 : index
    if let end = sameYear(at, sentence), let before { return (before.year, end) }
    guard let shift = known(at, sentence)?.shift, let anchor,
      word(at + 1, sentence) == "year" || word(at + 1, sentence) == "года"
    else { return nil }
    return (anchor.year + shift, at + 2)
  }

  /// The end of "that year", "the same year", «том же году».
  func sameYear(_ index: Int, _ sentence: Range<Int>) -> Int? {
    guard has(index, sentence, .same) else { return nil }
    let at = word(index + 1, sentence) == "же" ? index + 2 : index + 1
    guard Self.oneYear.contains(word(at, sentence)) else { return nil }
    let isThat = word(index, sentence) == "того" || word(index, sentence) == "том"
    return at > index + 1 || !isThat ? at + 1 : nil
  }

  private static let oneYear: WordSet = ["year", "году", "года"]

  /// The end of «года», «г.» if it stands here.
  func yearWord(_ index: Int, _ sentence: Range<Int>) -> Int {
    guard has(index, sentence, .yearWord) else { return index }
    let short = folded(index, sentence).count <= 2
    return short && word(index + 1, sentence) == "." ? index + 2 : index + 1
  }

  // MARK: - Values

  func mention(
    _ range: Range<Int>, _ kind: TimeMention.Kind, value: String?, from: String? = nil,
    to: String? = nil, precision: DateReading.Precision?, anchored: Bool
  ) -> Reading {
    let span =
      tokens[range.lowerBound].range
      .lowerBound..<tokens[range.upperBound - 1].range
      .upperBound
    return (
      TimeMention(
        start: span.lowerBound, end: span.upperBound, surface: cut.string(span), kind: kind,
        value: value, from: from, to: to, precision: precision,
        anchor: anchored && value != nil ? "published" : nil), range.upperBound
    )
  }

  /// The year that a day without one most likely has: the nearest to publication, the past half a year further.
  ///
  /// After a whole date of an earlier year, told in the same paragraph, it is that year's.
  func likelyYear(month: Int, day: Int) -> Int? {
    guard let anchor else { return year }
    if let told, told.paragraph == paragraph, told.year < anchor.year { return told.year }
    guard let same = CivilDate(anchor.year, month, min(day, 28)) else { return anchor.year }
    let ahead = same.dayNumber - anchor.dayNumber
    if ahead > 183 { return anchor.year - 1 }
    if ahead < -274 { return anchor.year + 1 }
    return anchor.year
  }

  func text(_ year: Int?, _ month: Int, _ day: Int? = nil) -> String {
    if let year, let day, (0...9999).contains(year), let date = CivilDate(year, month, day) {
      return date.description
    }
    let start = (year.map { CivilDate.padded($0, 4) } ?? "XXXX") + "-" + CivilDate.padded(month, 2)
    return day.map { start + "-" + CivilDate.padded($0, 2) } ?? start
  }

  /// A month's mention: its days are those of the year, or of a common year.
  func monthMention(_ range: Range<Int>, year: Int?, month: Int, anchored: Bool) -> Reading {
    mention(
      range, .date, value: text(year, month), from: text(year, month, 1),
      to: text(year, month, CivilDate.days(in: month, of: year ?? 2001)), precision: .month,
      anchored: anchored)
  }

  func yearMention(_ range: Range<Int>, _ year: Int, to last: Int? = nil, anchored: Bool = false)
    -> Reading
  {
    let value = CivilDate.padded(year, 4)
    return mention(
      range, .date,
      value: last.map { value + "-01-01/" + CivilDate.padded($0, 4) + "-12-31" } ?? value,
      from: value + "-01-01",
      to: CivilDate.padded(last ?? year, 4) + "-12-31", precision: .year, anchored: anchored)
  }

  /// One day, or a range of days.
  func dayMention(
    _ range: Range<Int>, _ first: (Int?, Int, Int), to last: (Int?, Int, Int)? = nil,
    anchored: Bool
  ) -> Reading? {
    for part in [first, last ?? first]
    where CivilDate(part.0 ?? 2000, part.1, part.2) == nil { return nil }
    let from = text(first.0, first.1, first.2)
    let to = last.map { text($0.0, $0.1, $0.2) } ?? from
    return mention(
      range, .date, value: from == to ? from : from + "/" + to, from: from, to: to, precision: .day,
      anchored: anchored)
  }

  func dayMention(_ range: Range<Int>, _ date: CivilDate, to last: CivilDate? = nil) -> Reading? {
    dayMention(
      range, (date.year, date.month, date.day), to: last.map { ($0.year, $0.month, $0.day) },
      anchored: true)
  }
}
