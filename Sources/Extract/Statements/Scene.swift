import Language
import Records

/// One article as the statement finder looks at it: tokens, and what stands at each.
struct Scene: Sendable {
  let cut: Segmentation
  let words: SpeechWords
  let lexicon: CueLexicon
  let mentions: [Mention]
  let entities: [String: Entity]
  /// Persons by the first word of their names, folded, where only one bears it.
  let firstNames: [String: String]
  /// Ids of news outlets.
  let outlets: Set<String>
  let times: [TimeMention]
  let quotations: [Quotation]
  /// For each token the widest mention over it, or -1.
  let mentionAt: [Int]
  /// For each token the time over it, or -1.
  let timeAt: [Int]
  /// For each token the quotation over it, or -1.
  let quoteAt: [Int]
  /// Stretches of tokens that end with a sentence that ends outside quotation marks.
  let units: [Unit]

  struct Unit: Sendable {
    var tokens: Range<Int>
    var paragraph: Int
    var isHeading: Bool
  }

  var tokens: [Token] { cut.tokens }

  init(
    _ cut: Segmentation, paragraphs: [Paragraph], mentions: [Mention], entities: [Entity],
    outlets: Set<String>, times: [TimeMention], words: SpeechWords, lexicon: CueLexicon
  ) {
    self.cut = cut
    self.words = words
    self.lexicon = lexicon
    let known = Dictionary(
      entities.map { ($0.entity, $0) }, uniquingKeysWith: { first, _ in first })
    let firstNames = Self.firstNames(of: entities)
    self.entities = known
    self.firstNames = firstNames
    self.mentions = mentions.map { Self.fullest($0, entities: known, firstNames: firstNames) }
    self.times = times
    self.outlets = outlets
    let count = cut.tokens.count
    func map(_ spans: [(Int, Range<Int>)]) -> [Int] {
      var at = Array(repeating: -1, count: count)
      for (index, range) in spans { for token in range where at[token] < 0 { at[token] = index } }
      return at
    }
    func tokens(_ start: Int, _ end: Int) -> Range<Int> {
      let first = cut.firstToken(from: start)
      return first..<max(first, cut.firstToken(from: end))
    }
    let order = mentions.indices.sorted {
      let (left, right) = (mentions[$0], mentions[$1])
      return (right.end - right.start, left.start, $0) < (left.end - left.start, right.start, $1)
    }
    let mentionAt = map(order.map { ($0, tokens(mentions[$0].start, mentions[$0].end)) })
    timeAt = map(times.indices.map { ($0, tokens(times[$0].start, times[$0].end)) })
    self.mentionAt = mentionAt
    // Marks around a name are part of the name.
    let quotations = QuotationFinder(cut: cut).quotations().filter {
      !Self.isName($0, in: cut, mentionAt: mentionAt)
    }
    .map { Self.withItalics($0, in: cut) }
    self.quotations = quotations
    let quoteAt = map(quotations.enumerated().map { ($0.offset, $0.element.tokens) })
    self.quoteAt = quoteAt
    var units: [Unit] = []
    for sentence in cut.sentences {
      let first = sentence.tokens.lowerBound
      let inQuotation = first > 0 && quoteAt[first] >= 0 && quoteAt[first] == quoteAt[first - 1]
      // A paragraph that opens with a dash is one turn of a dialogue.
      let inTurn = units.last.map {
        $0.paragraph == sentence.paragraph
          && ["-", "–", "—"].contains(cut.tokens[$0.tokens.lowerBound].text)
      }
      let goesOn = inQuotation || inTurn ?? false
      if goesOn, let last = units.last {
        units[units.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
      } else {
        let kind =
          sentence.paragraph < paragraphs.count ? paragraphs[sentence.paragraph].kind : .paragraph
        units.append(
          Unit(
            tokens: Self.afterDateline(sentence.tokens, in: cut), paragraph: sentence.paragraph,
            isHeading: kind == .heading))
      }
    }
    self.units = units
  }

  /// "Sir Tom", after "Tom Hale": a first name alone is its only bearer's.
  private static func fullest(
    _ mention: Mention, entities: [String: Entity], firstNames: [String: String]
  ) -> Mention {
    guard mention.kind == .person, let id = mention.entity,
      let name = entities[id]?.name, !name.contains(" "),
      let bearer = firstNames[NormalForm.fold(name)]
    else { return mention }
    var mention = mention
    mention.entity = bearer
    return mention
  }

  private static func firstNames(of entities: [Entity]) -> [String: String] {
    var found: [String: String?] = [:]
    for entity in entities where entity.kind == .person {
      let words = entity.name.split(separator: " ")
      guard words.count > 1 else { continue }
      let first = NormalForm.fold(String(words[0]))
      found[first] = .some(found[first] == nil ? entity.entity : nil)
    }
    return found.compactMapValues { $0 }
  }

  /// ''«…»'': a wiki's marks for italics around or inside the quotation marks are none of the text.
  private static func withItalics(_ quotation: Quotation, in cut: Segmentation) -> Quotation {
    func isItalic(_ index: Int) -> Bool {
      cut.tokens.indices.contains(index) && ["''", "'"].contains(cut.tokens[index].text)
    }
    guard isItalic(quotation.tokens.lowerBound - 1) || isItalic(quotation.inner.lowerBound) else {
      return quotation
    }
    var (low, high) = (quotation.tokens.lowerBound, quotation.tokens.upperBound)
    while quotation.tokens.lowerBound - low < 2, isItalic(low - 1) { low -= 1 }
    while high - quotation.tokens.upperBound < 2, isItalic(high) { high += 1 }
    func bare(_ part: Range<Int>) -> Range<Int> {
      var (low, high) = (part.lowerBound, part.upperBound)
      while low + 1 < high, isItalic(low) { low += 1 }
      while high - 1 > low, isItalic(high - 1) { high -= 1 }
      return low..<high
    }
    return Quotation(
      tokens: low..<high, inner: bare(quotation.inner), parts: quotation.parts.map(bare))
  }

  /// Whether the marks hold a name: a known one, or one capitalized word or two in the middle of a sentence.
  private static func isName(
    _ quotation: Quotation, in cut: Segmentation, mentionAt: [Int]
  ) -> Bool {
    let inner = quotation.inner
    guard inner.count <= 12, let first = inner.first else { return false }
    if mentionAt[first] >= 0,
      inner.allSatisfy({ mentionAt[$0] == mentionAt[first] })
    {
      return true
    }
    let before = quotation.tokens.lowerBound - 1
    let after = quotation.tokens.upperBound
    // "told “Leeds This Morning” co-host Ross"
    if inner.count <= 4, after < cut.tokens.count, cut.tokens[after].isWord,
      inner.allSatisfy({ cut.tokens[$0].isWord && cut.tokens[$0].isCapitalized })
    {
      return true
    }
    return inner.count <= 2 && cut.tokens[first].isCapitalized && before >= 0
      && cut.tokens[before].isWord && after < cut.tokens.count
      && inner.allSatisfy { cut.tokens[$0].isWord || cut.tokens[$0].kind == .number }
  }

  /// The sentence without the place and agency that open it: "LEEDS (Agency) —".
  private static func afterDateline(_ sentence: Range<Int>, in cut: Segmentation) -> Range<Int> {
    let opening = sentence.prefix(14)
    guard
      cut.tokens[sentence.lowerBound].allCaps
        || opening.contains(where: { cut.tokens[$0].text == ")" }),
      let dash = opening.first(where: {
        ["-", "–", "—"].contains(cut.tokens[$0].text) && cut.tokens[$0].spaceBefore
      }), dash + 1 < sentence.upperBound,
      opening.prefix(while: { $0 < dash }).allSatisfy({
        let token = cut.tokens[$0]
        return !token.isWord || token.isCapitalized || token.range.count < 3
      })
    else { return sentence }
    return dash + 1..<sentence.upperBound
  }

  func folded(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].folded : ""
  }

  func mention(at token: Int) -> Mention? {
    mentionAt[token] < 0 ? nil : mentions[mentionAt[token]]
  }

  /// The tokens of the mention over a token.
  func mentionTokens(at token: Int) -> Range<Int> {
    var (low, high) = (token, token + 1)
    while low > 0, mentionAt[low - 1] == mentionAt[token] { low -= 1 }
    while high < tokens.count, mentionAt[high] == mentionAt[token] { high += 1 }
    return low..<high
  }

  func isDash(_ index: Int) -> Bool { Self.dashes.contains(mark(index)) }

  func isComma(_ index: Int) -> Bool { mark(index) == "," }

  func isQuoteMark(_ index: Int) -> Bool { Self.quoteMarks.contains(mark(index)) }

  private static let dashes: [Unicode.Scalar?] = ["-", "–", "—", "―"]
  private static let quoteMarks: [Unicode.Scalar?] = ["«", "»", "“", "”", "„", "\""]

  private func mark(_ index: Int) -> Unicode.Scalar? {
    tokens.indices.contains(index) ? tokens[index].mark : nil
  }

  /// Words, not marks, in a stretch of tokens.
  func wordCount(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tokens[$1].kind == .punctuation ? 0 : 1) }
  }

  /// The stretch without the marks around it, or nil where nothing but marks is left.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, Self.isLoose(tokens[low]) { low += 1 }
    while high > low, Self.isLoose(tokens[high - 1]) { high -= 1 }
    return low < high ? low..<high : nil
  }

  private static let loose: WordSet = [
    ",", ".", "..", "...", "…", ";", ":", "-", "–", "—", "―",
  ]

  private static func isLoose(_ token: Token) -> Bool {
    token.kind == .punctuation && loose.contains(token.text)
  }

  /// Whether quoted words are somebody's words, not a name, a title or a lone word held at arm's length.
  func isFragment(_ quotation: Quotation) -> Bool {
    let inner = quotation.inner
    guard let first = inner.first, mentionAt[quotation.tokens.lowerBound] < 0 else { return false }
    return wordCount(inner) >= (tokens[first].isCapitalized ? 5 : 2)
  }

  func isCyrillic(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].text.unicodeScalars.first.map { (0x400...0x52F).contains($0.value) }
      ?? false
  }
}
