import Records

/// The object `load` in `pipeline.json`.
package struct LoadSettings: Settings {
  /// How long to wait for a warehouse that another program holds, in seconds, before the run ends as busy.
  package var busySeconds = 30.0
  /// Whether SQLite reads the whole warehouse for damage before anything is written into it.
  package var quickCheck = true
  /// Memory for the warehouse's pages, in megabytes.
  package var cacheMegabytes = 64

  package init() {}
}
