import Records

/// Why nothing can be made of a raw article: the reasons in `normalize`'s rejects.
package enum NormalizeReject: String, CaseIterable, Sendable {
  /// No block holds a word.
  case emptyText = "empty_text"

  func callAsFunction(_ message: String) -> RecordRejected { RecordRejected(rawValue, message) }
}
