import Records

/// What an HTTP status says of a document that was asked for, where it is not the document itself.
enum StatusReject {
  /// nil for a response that holds the document.
  static func of(_ status: Int) -> RecordRejected? {
    let message = "the server answered \(status)"
    return switch status {
    // 203 is a proxy's 200; the other successes have no document, or a part of one.
    case 200, 203: nil
    case 404: FetchReject.notFound(message)
    case 410: FetchReject.gone(message)
    case 401, 402, 403, 407, 451: FetchReject.blocked(message)
    default: FetchReject.status(message)
    }
  }
}
