/// What keeps a warehouse from being opened, written or read.
package struct WarehouseError: Error, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// Another application's file, or no regular file.
    case foreign
    case corrupt
    /// Made by a later version of Dateline.
    case newer
    case busy
    case missing
    case cannotWrite = "cannot_write"
    case cannotRead = "cannot_read"
    /// Nothing bears the id that was asked for.
    case unknown
    /// Several bear it.
    case ambiguous
  }

  package var code: Code
  /// What happened, and what to do about it.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}
