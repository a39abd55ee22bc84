/// A word, or a few, that reports what somebody said: "said", «по словам», "convinced".
struct Cue: Sendable, Equatable {
  enum Kind: String, Sendable {
    case verb, adjective, phrase
  }

  /// What a cue can govern.
  enum Takes: String, Sendable {
    /// A clause after «что» or "that".
    case clause
    /// A clause without "that".
    case bare
    /// Quoted words, or a clause that the cue follows.
    case direct
    /// A clause after «чтобы», or a bare subjunctive after "that".
    case wish
    case infinitive
    /// A few quoted words in the reporter's own sentence: "called it a “mistake”".
    case fragment
    /// What is asked for: "called for a truce".
    case noun
    /// The person told stands between the cue and the clause: "told Reuters".
    case addressee
    /// An outlet passes words on.
    case outlet
    /// What the speaker holds, not says; it can stand inside what another said.
    case opinion
    /// Studies and persons find and confirm; of other things it says no more than "show".
    case finding
    /// A whole phrase with the speaker after it.
    case phrase
  }

  var language: String
  var lemma: String
  var kind: Kind
  /// As in `Statement.act`.
  var act: String
  var takes: Set<Takes>
}

/// A cue's form as it stands in a text.
struct CueForm: Sendable, Equatable {
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
  /// The words after the first.
  var rest: [String] = []
}

enum Gender: Sendable {
  case masculine, feminine
}
