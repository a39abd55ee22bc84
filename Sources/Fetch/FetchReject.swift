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
  /// The body is shorter than the server announced, or the archive says that it was cut when it was fetched.
  case truncated
  /// A WARC record that is cut short, damaged or none.
  case warc
  /// 404.
  case notFound = "not_found"
  /// 410.
  case gone
  /// 401, 402, 403, 407 or 451: the document is there, and not for us.
  case blocked
  /// Any other status than 200 and 203.
  case status

  /// Neither feed nor sitemap, or one that is broken from some line on.
  case listing

  /// Another scheme than http and https.
  case scheme
  /// No address at all.
  case address
  /// A connection would have led to an address that is not of the open web.
  case blockedAddress = "blocked_address"
  /// A feed or sitemap leads to a host that `hosts` does not allow.
  case foreignHost = "foreign_host"
  /// robots.txt forbids it, or could not be had.
  case robots
  /// The host has asked for patience, longer than this run waits.
  case busy
  /// Too many redirects, or a circle of them.
  case redirects
  /// One of the limits of time ran out.
  case timeout
  /// The certificate does not hold, or there is no way to speak TLS.
  case tls
  /// No name, no connection, or one that broke.
  case unreachable
  /// No HTTP, or a body that is not encoded as announced.
  case badAnswer = "bad_answer"
  /// A page that asks to prove that one is no robot.
  case challenge
  /// A page that asks for consent before it shows anything.
  case consentWall = "consent_wall"
  /// Says that there is no such page, and calls it success.
  case softNotFound = "soft_404"
  /// The site's front page in place of the page that was asked for.
  case homePage = "home_page"

  func callAsFunction(_ message: String) -> RecordRejected { RecordRejected(rawValue, message) }
}
