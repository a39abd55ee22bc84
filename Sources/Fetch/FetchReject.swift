import Records

/// Why something that was asked for gave no page: the reasons in `fetch`'s rejects.
package enum FetchReject: String, CaseIterable, Sendable {
  /// A symbolic link that leads out of its source, or nowhere.
  case symlink
  /// A FIFO, a socket or a device.
  case notAFile = "not_a_file"
  /// No permission, or the disk fails.
  case unreadable
  /// More bytes than `maxBytes`, compressed or not.
  case tooLarge = "too_large"
  /// Begins as gzip and goes on as something else, or is cut short.
  case gzip
  /// No bytes, or nothing but spaces.
  case empty
  /// Neither HTML nor plain text.
  case contentType = "content_type"
  /// No charset makes text of the bytes.
  case charset

  /// Neither feed nor sitemap, or one that is broken from some line on.
  case listing

  func callAsFunction(_ message: String) -> RecordRejected { RecordRejected(rawValue, message) }
}
