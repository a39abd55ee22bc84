import Foundation

/// Standard output for what people read.
package enum StandardOutput {
  /// - Throws: when the reader has gone, which ends a program quietly.
  package static func write(_ text: String) throws {
    try OutputFile().write(Array(text.utf8))
  }
}
