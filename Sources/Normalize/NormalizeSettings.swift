import Records

/// `normalize` in `pipeline.json`.
package struct NormalizeSettings: Settings {
  /// The file that `dateline learn` writes: what the warehouse teaches about sources. Empty: none.
  package var learned = ""

  package init() {}
}
