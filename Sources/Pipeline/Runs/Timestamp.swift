import Foundation

/// Instants for the run's own records; articles never see the clock.
package enum Timestamp {
  /// UTC, to the second: `2026-11-21T02:00:00Z`.
  package static func now() -> String {
    Date().formatted(.iso8601)
  }
}
