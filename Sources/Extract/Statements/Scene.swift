import Language
import Records

/// One article as the statement finder looks at it: tokens, and what stands at each.
///
/// Made once, and shared by all who read it. What the tables know of each word is asked once and kept.
final class Scene {
  let cut: Segmentation
  let tokens: Tokens
  let words: SpeechWords
  private let lexicon: CueLexicon
  let mentions: [Mention]
  let entities: [Entity]
  private lazy var entityNumbers = Self.numbers(of: entities)
  /// Ids of news outlets.
  let outlets: Set<String>
  let times: [TimeMention]
  let quotations: [Quotation]
  /// For each token the widest mention over it, or -1.
  let mentionAt: TokenNumbers
  /// For each token the time over it, or -1.
  let timeAt: TokenNumbers
  /// For each token the quotation over it, or -1.
  let quoteAt: TokenNumbers
  /// For each token what the tables know of its word.
  private let known: [KnownWord]
  /// The tokens that names stand over.
  let named: [Int]
  /// Stretches of tokens that end with a sentence that ends outside quotation marks.
  let units: [Unit]
  /// Persons by the first word of their names, folded, where only one bears it.
  private(set) lazy var firstNames = Self.firstNames(of: entities)
  /// Of each person whose name tells it.
  private(set) lazy var genders = NameGender.genders(in: self)
  /// Whether a mention stands as its lemma does, as far as anyone has asked.
  private var standsAsLemma: [Bool?]

  struct Unit: Sendable {
    var tokens: Range<Int>
    var paragraph: Int
    var isHeading: Bool
    var isListItem = false
  }

  init(
    _ cut: Segmentation, paragraphs: [Paragraph], mentions: [Mention], entities: [Entity],
    outlets: Set<String>, times: [TimeMention], words: SpeechWords, lexicon: CueLexicon,
    known: [KnownWord]
  ) {
    self.cut = cut
    tokens = cut.tokens
    self.words = words
    self.lexicon = lexicon
    self.entities = entities
    self.mentions = Self.fullest(mentions, entities: entities)
    self.times = times
    self.outlets = outlets
    standsAsLemma = Array(repeating: nil, count: mentions.count)
    self.known = known
    mentionAt = Self.widest(mentions, in: cut)
    timeAt = Self.first(times.map { cut.tokens(from: $0.start, to: $0.end) }, in: cut)
    // Marks around a name are part of the name.
    let mentionAt = mentionAt
    named = cut.tokens.indices.filter { mentionAt[$0] >= 0 }
    let isCue = { [tokens] (index: Int) in
      known[index].cue >= 0
        && lexicon.match(known[index].cue, in: tokens, at: index, to: tokens.count) != nil
    }
    quotations = QuotationFinder(cut: cut, isCue: isCue).quotations().filter {
      !Self.isName($0, in: cut, mentionAt: mentionAt)
    }
    .map { Self.withItalics($0, in: cut) }
    quoteAt = Self.first(quotations.map(\.tokens), in: cut)
    units = Self.units(of: cut, paragraphs: paragraphs, quoteAt: quoteAt, isCue: isCue)
  }

  func folded(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].folded : ""
  }

  /// Beyond the text's ends the empty word.
  func word(_ index: Int) -> Word { tokens.indices.contains(index) ? tokens[index].word : "" }

  /// Whether a token's word stands in one of some lists.
  func has(_ index: Int, _ wanted: SpeechWords.Classes) -> Bool {
    tokens.indices.contains(index) && !known[index].classes.isDisjoint(with: wanted)
  }

  /// Whether a token's word says by what office one speaks, in any of its cases.
  func isRole(_ index: Int, _ wanted: SpeechWords.Classes = .role) -> Bool {
    has(index, wanted)
      || tokens.indices.contains(index)
        && !tokens[index].withFolded(words.roles).isDisjoint(with: wanted)
  }

  /// «который», in any of its forms.
  func isWhich(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].begins(with: "котор")
  }

  private static let pasts: WordSet = ["был", "была", "было", "были", "стал", "стала", "стали"]

  /// Whether a Russian word can stand in none of the cases that «по словам» and the like ask for: «новая», «решение».
  func cannotBelong(_ index: Int) -> Bool {
    guard isCyrillic(index), !tokens[index].isCapitalized else { return false }
    return tokens[index].ends(with: "ая") || tokens[index].ends(with: "яя")
      || tokens[index].ends(with: "ый") || tokens[index].ends(with: "ое")
      || tokens[index].ends(with: "ые") || tokens[index].ends(with: "ие")
      || tokens[index].ends(with: "ство") || Self.pasts.contains(tokens[index].word)
  }

  /// Whether a Russian word has the ending of a past: «закрыла», «встретились».
  func isRussianPast(_ index: Int) -> Bool {
    isCyrillic(index) && mentionAt[index] < 0
      && (tokens[index].ends(with: "ла") || tokens[index].ends(with: "ло")
        || tokens[index].ends(with: "ли") || tokens[index].ends(with: "лся")
        || tokens[index].ends(with: "лась") || tokens[index].ends(with: "лись"))
  }

  /// Whether a token's word ends so.
  func ends(_ index: Int, with ending: StaticString) -> Bool {
    tokens.indices.contains(index) && tokens[index].ends(with: ending)
  }

  /// Whether a cue can begin at a token: at most of them none can.
  func opensCue(_ index: Int) -> Bool { known[index].cue >= 0 }

  /// The cue that begins at a token, and where it ends.
  func cue(at index: Int, to limit: Int) -> (form: CueForm, end: Int)? {
    opensCue(index) ? lexicon.match(known[index].cue, in: tokens, at: index, to: limit) : nil
  }

  /// Whether words of a unit can be somebody's: it has a cue's word, quotation marks, or the dash of a dialogue.
  func canReport(_ unit: Unit) -> Bool {
    isDash(unit.tokens.lowerBound)
      || unit.tokens.contains { opensCue($0) || quoteAt[$0] >= 0 }
  }

  func entity(_ id: String) -> Entity? { entityNumbers[id].map { entities[$0] } }

  /// Whether the name at a token stands as a dictionary has it, in the nominative.
  func isLemma(at token: Int) -> Bool {
    let index = mentionAt[token]
    if let known = standsAsLemma[index] { return known }
    let (surface, lemma) = (mentions[index].surface, mentions[index].lemma)
    let found = surface == lemma || NormalForm.fold(surface) == NormalForm.fold(lemma)
    standsAsLemma[index] = found
    return found
  }

  func mention(at token: Int) -> Mention? {
    mentionAt[token] < 0 ? nil : mentions[mentionAt[token]]
  }

  /// Whether a person is named at a token.
  func isPerson(at token: Int) -> Bool {
    guard mentionAt[token] >= 0, case .person = mentions[mentionAt[token]].kind else {
      return false
    }
    return true
  }

  /// The tokens of the mention over a token.
  func mentionTokens(at token: Int) -> Range<Int> {
    var (low, high) = (token, token + 1)
    while low > 0, mentionAt[low - 1] == mentionAt[token] { low -= 1 }
    while high < tokens.count, mentionAt[high] == mentionAt[token] { high += 1 }
    return low..<high
  }

  func isDash(_ index: Int) -> Bool {
    switch mark(index) {
    case "-", "–", "—", "―": true
    default: false
    }
  }

  func isComma(_ index: Int) -> Bool { mark(index) == "," }

  func isQuoteMark(_ index: Int) -> Bool {
    switch mark(index) {
    case "«", "»", "“", "”", "„", "\"": true
    default: false
    }
  }

  func mark(_ index: Int) -> Unicode.Scalar? {
    tokens.indices.contains(index) ? tokens[index].mark : nil
  }

  /// Words, not marks, in a stretch of tokens.
  func wordCount(_ range: Range<Int>) -> Int {
    range.count { !tokens[$0].isPunctuation }
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
    token.isPunctuation && loose.contains(token.word)
  }

  /// Whether quoted words are somebody's words, not a name, a title or a lone word held at arm's length.
  func isFragment(_ quotation: Quotation) -> Bool {
    let inner = quotation.inner
    guard let first = inner.first, mentionAt[quotation.tokens.lowerBound] < 0, !isTitle(quotation)
    else { return false }
    return wordCount(inner) >= (tokens[first].isCapitalized ? 5 : 2)
  }

  func isCyrillic(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isCyrillic
  }
}
