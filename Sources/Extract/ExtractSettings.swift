import Records

/// What `pipeline.json` can say to `extract`.
package struct ExtractSettings: Settings {
  /// Statements with less confidence are left out; from 0 to 1.
  package var minStatementConfidence = 0.0

  package init() {}
}
