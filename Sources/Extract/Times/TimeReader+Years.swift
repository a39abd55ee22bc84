import Calendar
import Language
import Records

extension TimeReader {
  private static let openings: WordSet = ["(", ","]
  private static let closings: WordSet = [")", ",", ";"]
  private static let ends: WordSet = [")", ".", ":", ";"]
  private static let joining: WordSet = ["and", "or", "to", "through", "и", "или"]
  private static let joined: WordSet = ["and", "or", "to", "и"]
  private static let sure: WordSet = ["in", "since", "until"]
  private static let goingOn: WordSet = ["and", "or", "onwards", "onward"]
  private static let determiners: WordSet = ["the", "its", "his", "her", "their", "this", "'s"]
  private static let articles: WordSet = ["a", "an", "of"]
  private static let decadeOpeners: WordSet = ["the", "early", "late", "mid"]
  private static let late: WordSet = ["late", "later", "конце"]
  private static let early: WordSet = ["early", "начале"]
  private static let ordinalTails: WordSet = ["-й", "-го", "-м", "-ом"]

  /// «2011 год», "since 2011", «2010–2012 годы», "the 2011 vote".
  func bareYear(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard let first = yearNumber(index, sentence) else { return nil }
    let spaced = tokens.indices.contains(index + 1) && tokens[index + 1].spaceBefore
    let isLikely = (1500...2100).contains(first)
    if isDash(index + 1, sentence), !spaced || isLikely && word(index - 1, sentence) != ":",
      let last = yearNumber(index + 2, sentence), last > first, last - first < 200
    {
      // "(1889–1964)" are two years, of birth and of death, and so are years that spaces set apart; «дожди 2010–2012 годов»
      // are one stretch.
      let lives =
        Self.openings.contains(word(index - 1, sentence)) && word(index + 3, sentence) == ")"
      let end = yearWord(index + 3, sentence)
      return lives || spaced && end == index + 3
        ? yearMention(index..<index + 1, first) : yearMention(index..<end, first, to: last)
    }
    let end = yearWord(index + 1, sentence)
    if end > index + 1 { return yearMention(index..<end, first) }
    guard isLikely,
      isEnclosed(index, sentence) || isOpened(index, sentence)
        || tellsApart(index, first, sentence)
    else { return nil }
    return yearMention(index..<index + 1, first)
  }

  /// "(1992)", "Hale, 1992:", the latter of "(1889 – 1964)".
  private func isEnclosed(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let (before, after) = (word(index - 1, sentence), word(index + 1, sentence))
    if before == "(" { return Self.closings.contains(after) }
    if before == ",", sentence.contains(index - 2), tokens[index - 2].isCapitalized {
      return Self.ends.contains(after)
    }
    if isDash(index - 1, sentence), let first = yearNumber(index - 2, sentence) {
      return (1500...2100).contains(first)
    }
    return before == "," && after == ")"
  }

  /// "in 2011 and 2017", "from 2006 to 2009", "by 2050 the town", "for 2015,"; "of 2000 people" counts.
  private func isOpened(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let (before, after) = (word(index - 1, sentence), word(index + 1, sentence))
    let next = sentence.contains(index + 1) ? tokens[index + 1] : nil
    if Self.joining.contains(before),
      yearNumber(index - 2, sentence) != nil
    {
      return true
    }
    let ends = next.map { !$0.isWord } ?? true
    if before == "for" { return ends && isEnglish }
    guard has(index - 1, sentence, .yearOpener) else { return false }
    return Self.sure.contains(before) || ends || has(index + 1, sentence, [.yearOpener, .past])
      || Self.goingOn.contains(after)
      || before == "by" && !folded(index + 1, sentence).ends(with: "s") && after != "people"
        && after != "percent"
  }

  /// "the 2011 vote", "a 2014 estimate", "World Cup 2018": a year of our time that tells things of one name apart.
  private func tellsApart(_ index: Int, _ year: Int, _ sentence: Range<Int>) -> Bool {
    guard (1900...2099).contains(year), sentence.contains(index - 1) else { return false }
    let (before, after) = (word(index - 1, sentence), word(index + 1, sentence))
    let next = sentence.contains(index + 1) ? tokens[index + 1] : nil
    if Self.determiners.contains(before) {
      let counts =
        has(index + 1, sentence, .unit)
        || year % 100 == 0 && folded(index + 1, sentence).ends(with: "s")
      return next?.isWord ?? false && !counts && after != "people"
    }
    if has(index + 1, sentence, .yearly), Self.articles.contains(before) { return true }
    let named = tokens[index - 1]
    return named.isWord && named.isCapitalized && index - 1 > sentence.lowerBound
      && !has(index - 1, sentence, .numbered) && named.range.count > 2
      && next.map { !$0.isWord || $0.isCapitalized || !$0.ends(with: "s") } ?? true
      && !has(index - 1, sentence, .month)
  }

  /// "summer 2016", «осенью прошлого года», "this spring"; a winter lies in two years and is left alone.
  func season(at index: Int, in sentence: Range<Int>) -> Reading? {
    let opened = known(index, sentence)?.shift
    let at = opened == nil ? index : index + 1
    guard let month = known(at, sentence)?.season.map(Int.init) else {
      return nil
    }
    let (printed, end) = yearAfter(word(at + 1, sentence) == "of" ? at + 2 : at + 1, sentence)
    let shifted = opened.flatMap { shift in anchor.map { $0.year + shift } }
    guard let year = printed ?? shifted else { return nil }
    let last = CivilDate.days(in: month + 2, of: year)
    return dayMention(
      index..<(printed == nil ? at + 1 : end), (year, month, 1), to: (year, month + 2, last),
      anchored: printed == nil)
  }

  /// "the 1960s", "the sixties", «1990-е», «90-х годов».
  func decade(at index: Int, in sentence: Range<Int>) -> Reading? {
    if let tens = known(index, sentence)?.decade.map(Int.init) {
      // "He is in his thirties" tells an age.
      let end = yearWord(index + 1, sentence)
      guard
        end > index + 1 || Self.decadeOpeners.contains(word(index - 1, sentence))
      else { return nil }
      return yearMention(index..<end, 1900 + tens, to: 1909 + tens)
    }
    guard tokens[index].isWord, tokens[index].beginsWithDigit else { return nil }
    let (digits, tail) = tokens[index].digitsAndTail
    guard let number = Int(digits), number % 10 == 0,
      ["s", "-е", "-х", "-ые", "-ых"].contains(tail)
    else { return nil }
    if digits.utf8.count == 4, (1000...2100).contains(number) {
      let years = tail == "s" && number % 100 == 0 && number < 1900 ? 99 : 9
      return yearMention(index..<yearWord(index + 1, sentence), number, to: number + years)
    }
    let end = yearWord(index + 1, sentence)
    guard digits.utf8.count == 2, number >= 30, tail != "s",
      end > index + 1 || has(index - 1, sentence, .monthOpener)
    else { return nil }
    return yearMention(index..<end, 1900 + number, to: 1909 + number)
  }

  /// "the 19th century", "the nineteenth century", «XIX век», the former of "the 18th and 19th centuries".
  func century(at index: Int, in sentence: Range<Int>) -> Reading? {
    guard let number = centuryNumber(index, sentence) else { return nil }
    var (first, last) = (100 * (number - 1), 100 * number - 1)
    if isCentury(index + 1, sentence) {
      // Early and late is what lies in the first or last quarter.
      if Self.late.contains(word(index - 1, sentence)) { first = last - 24 }
      if Self.early.contains(word(index - 1, sentence)) { last = first + 24 }
      return yearMention(index..<index + 2, first, to: last)
    }
    var next = index + 1
    guard isDash(next, sentence) || Self.joined.contains(word(next, sentence)) else {
      return nil
    }
    next += word(next + 1, sentence) == "the" ? 2 : 1
    guard centuryNumber(next, sentence) != nil, isCentury(next + 1, sentence) else { return nil }
    return yearMention(index..<index + 1, first, to: last)
  }

  private func isCentury(_ index: Int, _ sentence: Range<Int>) -> Bool {
    known(index, sentence)?.unit == .century
  }

  /// "19th", "nineteenth", «XIX».
  private func centuryNumber(_ index: Int, _ sentence: Range<Int>) -> Int? {
    guard sentence.contains(index) else { return nil }
    guard tokens[index].isWord else { return nil }
    var number = known(index, sentence)?.ordinal.map(Int.init)
    if tokens[index].beginsWithDigit {
      let (digits, ending) = tokens[index].digitsAndTail
      let tail = Word(String(ending))
      let isOrdinal =
        words[tail]?.classes.contains(.ordinalTail) ?? false || Self.ordinalTails.contains(tail)
      number = isOrdinal ? Int(digits) : nil
    }
    return number.flatMap { (1...22).contains($0) ? $0 : nil }
  }
}
