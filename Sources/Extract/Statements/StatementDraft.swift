import Records

/// A statement before its speaker is resolved, in tokens.
struct StatementDraft: Sendable {
  var parts: [Range<Int>]
  var form: Statement.Form
  var cue: Range<Int>
  var cueForm: CueForm?
  var subject: Subject?
  var via: Subject?
  var confidence: Double
  var isNegated = false
  var unit: Int
  /// The words of the cue's own clause, where addressee and occasion stand.
  var frame: Range<Int>

  var range: Range<Int> { parts[0].lowerBound..<parts[parts.count - 1].upperBound }
}
