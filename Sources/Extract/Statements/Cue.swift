import Language

/// A word, or a few, that reports what somebody said: "said", «по словам», "convinced".
///
/// A class, so that the forms of the text hand it on at no cost.
final class Cue: Sendable {
  enum Kind: String, Sendable {
    case verb, adjective, phrase
  }

  /// What a cue can govern.
  struct Takes: OptionSet, Sendable {
    let rawValue: UInt16

    /// A clause after «что» or "that".
    static let clause = Takes(rawValue: 1 << 0)
    /// A clause without "that".
    static let bare = Takes(rawValue: 1 << 1)
    /// Quoted words, or a clause that the cue follows.
    static let direct = Takes(rawValue: 1 << 2)
    /// A clause after «чтобы», or a bare subjunctive after "that".
    static let wish = Takes(rawValue: 1 << 3)
    static let infinitive = Takes(rawValue: 1 << 4)
    /// A few quoted words in the reporter's own sentence: "called it a “mistake”".
    static let fragment = Takes(rawValue: 1 << 5)
    /// What is asked for: "called for a truce".
    static let noun = Takes(rawValue: 1 << 6)
    /// The person told stands between the cue and the clause: "told Reuters".
    static let addressee = Takes(rawValue: 1 << 7)
    /// An outlet passes words on.
    static let outlet = Takes(rawValue: 1 << 8)
    /// What the speaker holds, not says; it can stand inside what another said.
    static let opinion = Takes(rawValue: 1 << 9)
    /// Studies and persons find and confirm; of other things it says no more than "show".
    static let finding = Takes(rawValue: 1 << 10)
    /// A whole phrase with the speaker after it.
    static let phrase = Takes(rawValue: 1 << 11)

    /// By their names in the table.
    static let named: [String: Takes] = [
      "clause": .clause, "bare": .bare, "direct": .direct, "wish": .wish,
      "infinitive": .infinitive, "fragment": .fragment, "noun": .noun, "addressee": .addressee,
      "outlet": .outlet, "opinion": .opinion, "finding": .finding, "phrase": .phrase,
    ]
  }

  /// Whether it is Russian, else English.
  let isRussian: Bool
  /// As the table has it.
  let lemma: Word
  let kind: Kind
  /// As in `Statement.act`.
  let act: String
  let takes: Takes
  /// It speaks of a text, or of nobody: «говорится в заявлении», «сообщается».
  let isImpersonal: Bool
  /// Its object is a thing as often as words: "The mill offers:" opens a list.
  let isOfThings: Bool
  /// «приводит слова Рогова»: the verb's subject passes on what another said.
  let quotes: Bool

  init(isRussian: Bool, lemma: String, kind: Kind, act: String, takes: Takes) {
    self.isRussian = isRussian
    self.lemma = Word(lemma)
    self.kind = kind
    self.act = act
    self.takes = takes
    isImpersonal = Self.impersonal.contains(lemma)
    isOfThings = Self.ofThings.contains(lemma)
    quotes =
      ["цитировать", "передавать слова"].contains(lemma) || lemma.hasPrefix("приводить")
  }

  private static let ofThings: Set<String> = [
    "offer", "begin", "detail", "share", "order", "recommend", "post", "find", "continue", "add",
    "repeat",
  ]
  private static let impersonal: Set<String> = [
    "говориться", "сообщаться", "отмечаться", "подчеркиваться", "указываться", "утверждаться",
  ]
}

/// A cue's form as it stands in a text.
struct CueForm: Sendable {
  enum Tense: Sendable {
    case past, present
    /// «отметив», "stressing": it has its subject from elsewhere.
    case gerund
    /// "they say"
    case base
    /// An adjective or a phrase.
    case none
  }

  var cue: Cue
  var tense: Tense
  var isPlural = false
  /// Of the subject, where the form shows it.
  var gender: Gender?
}

enum Gender: Sendable {
  case masculine, feminine
}
