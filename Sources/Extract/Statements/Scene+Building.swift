import Language
import Records

/// How a scene is put together.
extension Scene {
  /// For each token the first of the ranges over it, or -1.
  static func first(_ ranges: [Range<Int>], in cut: Segmentation) -> TokenNumbers {
    var at = Array(repeating: -1, count: cut.tokens.count)
    for (index, range) in ranges.enumerated() {
      for token in range where at[token] < 0 { at[token] = index }
    }
    return TokenNumbers(at)
  }

  /// For each token the widest mention over it, of those as wide the one that begins first; or -1.
  static func widest(_ mentions: [Mention], in cut: Segmentation) -> TokenNumbers {
    var at = Array(repeating: -1, count: cut.tokens.count)
    for index in mentions.indices {
      let (start, end) = (mentions[index].start, mentions[index].end)
      for token in cut.tokens(from: start, to: end) {
        let other = at[token]
        if other >= 0 {
          let width = mentions[other].end - mentions[other].start
          guard (width, start) < (end - start, mentions[other].start) else { continue }
        }
        at[token] = index
      }
    }
    return TokenNumbers(at)
  }

  static func units(
    of cut: Segmentation, paragraphs: [Paragraph], quoteAt: TokenNumbers, isCue: (Int) -> Bool
  ) -> [Unit] {
    var units: [Unit] = []
    for sentence in cut.sentences {
      let first = sentence.tokens.lowerBound
      let inQuotation = first > 0 && quoteAt[first] >= 0 && quoteAt[first] == quoteAt[first - 1]
      // A paragraph that opens with a dash is one turn of a dialogue.
      let inTurn = units.last.map {
        $0.paragraph == sentence.paragraph
          && opensTurn(cut.tokens[$0.tokens.lowerBound])
      }
      let goesOn =
        inQuotation || inTurn ?? false
        || (units.last.map { $0.paragraph == sentence.paragraph } ?? false)
          && isAttribution(sentence.tokens, in: cut, quoteAt: quoteAt, isCue: isCue)
      if goesOn, let last = units.last {
        units[units.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
      } else {
        let kind =
          sentence.paragraph < paragraphs.count ? paragraphs[sentence.paragraph].kind : .paragraph
        units.append(
          Unit(
            tokens: Self.afterDateline(sentence.tokens, in: cut), paragraph: sentence.paragraph,
            isHeading: kind == .heading, isListItem: kind == .listItem))
      }
    }
    return units
  }

  /// "“Will it close?” Hale asked Ross.": a mark that ends the quoted sentence ends none of the reporter's.
  private static func isAttribution(
    _ sentence: Range<Int>, in cut: Segmentation, quoteAt: TokenNumbers, isCue: (Int) -> Bool
  ) -> Bool {
    let first = sentence.lowerBound
    guard first > 1, quoteAt[first - 1] >= 0, quoteAt[first] < 0 else { return false }
    switch cut.tokens[first - 2].mark {
    case "?", "!", "…": break
    default: return false
    }
    guard
      let cue = sentence.prefix(8).first(where: { !cut.tokens[$0].isCapitalized && isCue($0) }),
      cue > first, (first..<cue).allSatisfy({ cut.tokens[$0].isWord })
    else { return false }
    // What is told is told in the marks: "Hale asked Ross.", not "Hale said the mill would close."
    let end = sentence[(cue + 1)...].first { cut.tokens[$0].isPunctuation } ?? sentence.upperBound
    guard end < sentence.upperBound, cut.tokens[end].mark == "." || cut.tokens[end].mark == ","
    else {
      return false
    }
    return end - cue <= 4
  }

  /// "Sir Tom", after "Tom Hale": a first name alone is its only bearer's.
  static func fullest(
    _ mentions: [Mention], entities: [Entity]
  ) -> [Mention] {
    guard hasShortName(entities) else { return mentions }
    let firstNames = firstNames(of: entities)
    let numbers = numbers(of: entities)
    var mentions = mentions
    for index in mentions.indices where mentions[index].kind == .person {
      guard let number = mentions[index].entity.flatMap({ numbers[$0] }),
        isShort(entities[number].name),
        let bearer = firstNames[Word(NormalForm.fold(entities[number].name))]
      else { continue }
      mentions[index].entity = bearer
    }
    return mentions
  }

  /// Where each entity stands, by its id.
  static func numbers(of entities: [Entity]) -> [String: Int] {
    Dictionary(
      entities.indices.lazy.map { (entities[$0].entity, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a person has but one name.
  private static func hasShortName(_ entities: [Entity]) -> Bool {
    entities.indices.contains {
      if case .person = entities[$0].kind { isShort(entities[$0].name) } else { false }
    }
  }

  private static func isShort(_ name: String) -> Bool { !name.utf8.contains(UInt8(ascii: " ")) }

  static func firstNames(of entities: [Entity]) -> WordTable<String?> {
    var bearers = WordTable<String?>()
    for entity in entities where entity.kind == .person {
      guard let space = entity.name.utf8.firstIndex(of: UInt8(ascii: " ")) else { continue }
      let first = Word(NormalForm.fold(String(entity.name[..<space])))
      if bearers.contains(first) {
        bearers.updateKnown(first) { $0 = nil }
      } else {
        bearers.update(first, default: entity.entity) { _ in }
      }
    }
    return bearers
  }

  /// A dash that opens a turn of a dialogue, or parts a dateline from its sentence.
  private static func opensTurn(_ token: Token) -> Bool {
    switch token.mark {
    case "-", "–", "—": true
    default: false
    }
  }

  /// ''«…»'': a wiki's marks for italics around or inside the quotation marks are none of the text.
  static func withItalics(_ quotation: Quotation, in cut: Segmentation) -> Quotation {
    func isItalic(_ index: Int) -> Bool {
      cut.tokens.indices.contains(index) && cut.tokens[index].mark == "'"
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
  static func isName(
    _ quotation: Quotation, in cut: Segmentation, mentionAt: TokenNumbers
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
      && inner.allSatisfy { cut.tokens[$0].isWord || cut.tokens[$0].isNumber }
  }

  private static let titling: WordSet = [
    "titled", "entitled", "headlined", "заголовком", "названием", "заглавием", "озаглавленной",
  ]

  /// Whether the words are capitalized as in a title: "The End of Weaving", "How to Buy a Loom".
  ///
  /// A sentence bears a stop, or words of four letters and more in small ones.
  func isTitle(_ quotation: Quotation) -> Bool {
    if Self.titling.contains(word(quotation.tokens.lowerBound - 1)) { return true }
    var capitalized = 0
    for index in quotation.inner {
      let token = tokens[index]
      guard token.isWord else {
        if token.mark == "." || token.mark == "," { return false }
        continue
      }
      if token.isCapitalized {
        capitalized += mentionAt[index] < 0 ? 1 : 0
      } else if token.text.utf8.count > 4 || isCyrillic(index) || has(index, .finite) {
        return false
      }
    }
    return capitalized >= 2
  }

  /// Whether the text is a guide to a game, with lines to choose and what each does: "“Sure.” (+10 points)".
  var isPlayed: Bool {
    let choices = units.lazy.filter {
      let id = self.quoteAt[$0.tokens.lowerBound]
      return id >= 0 && self.mark(self.quotations[id].tokens.upperBound) == "("
    }
    return choices.prefix(4).count == 4
  }

  /// The sentence without the place and agency that open it: "LEEDS (Agency) —".
  private static func afterDateline(_ sentence: Range<Int>, in cut: Segmentation) -> Range<Int> {
    let opening = sentence.prefix(14)
    // "(CNN)The mill": an agency in brackets.
    if cut.tokens[sentence.lowerBound].mark == "(", sentence.count > 6,
      cut.tokens[sentence.lowerBound + 1].allCaps,
      cut.tokens[sentence.lowerBound + 2].mark == ")"
    {
      return sentence.lowerBound + 3..<sentence.upperBound
    }
    guard
      cut.tokens[sentence.lowerBound].allCaps
        || opening.contains(where: { cut.tokens[$0].mark == ")" }),
      let dash = opening.first(where: {
        opensTurn(cut.tokens[$0]) && cut.tokens[$0].spaceBefore
      }), dash + 1 < sentence.upperBound,
      opening.prefix(while: { $0 < dash }).allSatisfy({
        let token = cut.tokens[$0]
        return !token.isWord || token.isCapitalized || token.range.count < 3
      })
    else { return sentence }
    return dash + 1..<sentence.upperBound
  }
}
