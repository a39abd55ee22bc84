import Records

/// What `pipeline.json` can say to `extract`.
package struct ExtractSettings: Settings {
  /// Statements with less confidence are left out; from 0 to 1.
  package var minStatementConfidence = 0.0
  /// Whether names are also looked for by the tagger that has learned from marked texts, or by lists and rules alone.
  package var tagger = true

  package init() {}
}
