/// One address to be asked for, and how long and how much at most.
package struct WebRequest: Sendable {
  /// What one answer may cost.
  package struct Limits: Sendable, Equatable {
    /// Of the decoded body.
    package var maxBytes: Int
    /// Whether a longer body is cut there and taken, as for a robots.txt, and not refused.
    package var isCut = false
    /// For everything, from the look-up of the name to the last byte.
    package var seconds: Double
    /// For the connection, TLS and the look-up of the name with it.
    package var connectSeconds: Double
    /// Without a byte.
    package var stallSeconds: Double

    package init(maxBytes: Int, seconds: Double, connectSeconds: Double, stallSeconds: Double) {
      self.maxBytes = maxBytes
      self.seconds = seconds
      self.connectSeconds = connectSeconds
      self.stallSeconds = stallSeconds
    }
  }

  package var url: WebURL
  package var limits: Limits
  /// Comes back with the answer.
  package var tag: Int
  /// What the server called its last answer: with these it need not send the same again.
  package var etag: String?
  package var lastModified: String?

  package init(
    url: WebURL, limits: Limits, tag: Int = 0, etag: String? = nil, lastModified: String? = nil
  ) {
    self.url = url
    self.limits = limits
    self.tag = tag
    self.etag = etag
    self.lastModified = lastModified
  }
}
