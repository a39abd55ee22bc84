import Web

/// What the robots.txt of each origin says, as far as it is known, and who waits for it.
struct RobotsGate {
  enum Word {
    /// Asked for, not answered yet.
    case waited
    case said(RobotsFile)
    /// Not to be had: nothing may be asked for.
    case closed(FetchReject, String)
  }

  private var words: [String: Word] = [:]
  private var parked: [String: [Errand]] = [:]

  subscript(origin: String) -> Word? {
    get { words[origin] }
    set { words[origin] = newValue }
  }

  mutating func park(_ errand: Errand, at origin: String) {
    parked[origin, default: []].append(errand)
  }

  /// Those who waited for an origin's word.
  mutating func release(_ origin: String) -> [Errand] {
    parked.removeValue(forKey: origin) ?? []
  }

  /// How long a robots.txt holds, in seconds (RFC 9309, section 2.4).
  static let lifetime = 86_400

  /// - Parameter status: of its answer, redirects followed.
  static func word(status: Int, body: [UInt8], token: String) -> Word {
    switch status {
    case 200..<300: .said(RobotsFile(body, token: token))
    // The server is there and busy: the standard's "unreachable", as for 5xx.
    case 429, 500...: .closed(.robots, "robots.txt cannot be had: the server answered \(status)")
    default: .said(.open)
    }
  }
}
