import Records

/// Who stands beside a cue.
struct Subject: Sendable {
  enum Kind: Sendable {
    case mention, pronoun, unnamed
    /// Nobody stands there: the subject is that of another cue.
    case carried
  }

  var kind: Kind
  /// The words as `speaker_surface` wants them.
  var tokens: Range<Int>
  /// With the title and whatever else belongs to it.
  var region: Range<Int>
  var entity: String?
  var speakerKind: Statement.SpeakerKind
  var others: [String] = []
  /// A noun phrase that no role word marks as one who speaks.
  var isVague = false
  var isOutlet = false
  var isPlural = false
  var gender: Gender?
}
