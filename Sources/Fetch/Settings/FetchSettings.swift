import Records

/// `fetch` in `pipeline.json`: what to read, how much of it at most, and how gently.
package struct FetchSettings: Settings {
  /// The sources, read in this order. Without a settings file: the folder `input`.
  package var sources = [SourceSettings(name: "input", input: ["input"])]
  /// The most bytes that a document may have, as it lies there and once decompressed.
  package var maxBytes = 8 << 20

  /// Whom the owner of a site can write to: an address of mail or of a page. Without it nothing is asked over HTTP.
  package var contact = ""
  /// Seconds between the end of one request to a host and the beginning of the next, at least.
  package var delaySeconds = 2.0
  /// The longest `Crawl-delay` of a robots.txt that is kept to, in seconds.
  package var maxCrawlDelaySeconds = 120.0
  /// Requests under way at once, to all hosts.
  package var connections = 32
  /// Requests under way at once to one host.
  package var connectionsPerHost = 1
  /// Seconds that one answer may take, from the look-up of the name to the last byte.
  package var timeoutSeconds = 60.0
  /// Seconds until there must be a connection.
  package var connectSeconds = 15.0
  /// Seconds without a byte.
  package var stallSeconds = 20.0
  /// Seconds that a robots.txt may take.
  package var robotsSeconds = 15.0
  /// Seconds that a run waits for a host that asks for patience; what would take longer is left to the next run.
  package var maxWaitSeconds = 60.0
  /// Redirects that are followed from one address.
  package var maxRedirects = 5
  /// Pages that one source may be asked for in one run; 0 for any number.
  package var maxPages = 0
  /// Networks that may be reached though they are loopback, private or special otherwise, as `127.0.0.0/8`.
  package var allowAddresses: [String] = []
  /// The address of a proxy for everything; empty for none, whatever the environment says.
  package var proxy = ""
  /// A file of certificates in PEM to trust in place of the system's; empty for the system's.
  package var certificates = ""

  package init() {}

  /// Every path of every source, in order.
  package var inputs: [FetchInput] { sources.flatMap(\.inputs) }

  /// What a source may cost: its own word, else that of all.
  package func limits(of source: SourceSettings) -> SourceLimits {
    SourceLimits(
      maxBytes: source.maxBytes ?? maxBytes, delaySeconds: source.delaySeconds ?? delaySeconds,
      connectionsPerHost: source.connectionsPerHost ?? connectionsPerHost,
      timeoutSeconds: source.timeoutSeconds ?? timeoutSeconds,
      maxRedirects: source.maxRedirects ?? maxRedirects, maxPages: source.maxPages ?? maxPages)
  }
}

/// What asking for one source may cost.
package struct SourceLimits: Equatable, Sendable {
  package var maxBytes: Int
  package var delaySeconds: Double
  package var connectionsPerHost: Int
  package var timeoutSeconds: Double
  package var maxRedirects: Int
  package var maxPages: Int
}
