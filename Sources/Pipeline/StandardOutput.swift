import Foundation

/// Standard output for what people read.
package enum StandardOutput {
  /// - Throws: when the reader has gone, which ends a program quietly.
  package static func write(_ text: String) throws {
    try OutputFile().write(Array(text.utf8))
  }
}

/// A file that bears its name only once it is whole.
package enum WholeFile {
  /// - Throws: `RunError` when it cannot be written.
  package static func write(_ text: String, to path: String) throws {
    let file = try OutputFile(path: path)
    try file.write(Array(text.utf8))
    try file.commit()
  }
}
