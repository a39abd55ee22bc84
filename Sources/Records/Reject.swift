/// A line set aside, with its reason.
package struct Reject: Codable, Equatable, Sendable {
  package var stage: String
  /// From the closed list in docs/reference.md.
  package var reason: String
  package var message: String
  /// The file's name, or `-` for standard input.
  package var input: String
  /// From 1; absent where the input has no lines.
  package var line: Int?
  /// Of the line's first byte, from 0.
  package var byte: Int?
  package var id: String?
  /// The line itself, or `sha256:…` when it is over 64 KiB or not UTF-8.
  package var record: String?

  package init(
    stage: String, reason: String, message: String, input: String, line: Int? = nil,
    byte: Int? = nil,
    id: String? = nil, record: String? = nil
  ) {
    self.stage = stage
    self.reason = reason
    self.message = message
    self.input = input
    self.line = line
    self.byte = byte
    self.id = id
    self.record = record
  }
}

/// A record that a stage cannot make anything of; the run goes on.
package struct RecordRejected: Error, Equatable {
  package var reason: String
  package var message: String

  package init(_ reason: String, _ message: String) {
    self.reason = reason
    self.message = message
  }
}
