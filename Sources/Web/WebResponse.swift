/// What a server answered, its body decoded.
package struct WebResponse: Sendable {
  package var url: WebURL
  /// When the answer was whole, in seconds since 1970.
  package var instant: Int
  /// The address of the machine that answered; nil behind a proxy.
  package var machine: String?
  /// `HTTP/1.1 200 OK`.
  package var statusLine: String
  package var status: Int
  /// As sent and in their order.
  package var headers: [(name: String, value: String)]
  /// Without its content encoding and transfer encoding.
  package var body: [UInt8]

  package init(
    url: WebURL, instant: Int, machine: String? = nil, statusLine: String, status: Int,
    headers: [(name: String, value: String)], body: [UInt8]
  ) {
    self.url = url
    self.instant = instant
    self.machine = machine
    self.statusLine = statusLine
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of a name, whatever its case.
  package subscript(header: String) -> String? {
    headers.first { $0.name.isEqualIgnoringCase(to: header) }?.value
  }
}

/// Why there is no whole answer.
package struct WebFailure: Error, Equatable, CustomStringConvertible {
  package enum Code: String, CaseIterable, Sendable {
    /// The connection would have led to an address that is not of the open web.
    case blockedAddress
    /// More bytes than allowed, once decoded.
    case tooLarge
    /// One of the limits of time ran out.
    case timeout
    /// The certificate does not hold, or there is no way to speak TLS.
    case tls
    /// No name, no connection, or one that broke.
    case unreachable
    /// The body is shorter than announced.
    case truncated
    /// The body is not encoded as announced, or the answer is no HTTP.
    case malformed
  }

  package var code: Code
  /// What happened, in libcurl's words.
  package var message: String

  package init(code: Code, message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}

extension String {
  /// Of ASCII letters.
  fileprivate func isEqualIgnoringCase(to other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return zip(utf8, other.utf8).allSatisfy { own, byte in
      own == byte || own | 0x20 == byte | 0x20 && (own | 0x20) &- 0x61 < 26
    }
  }
}
