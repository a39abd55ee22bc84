import Web

/// One thing to ask for, with all that is needed to know what its answer means.
struct Errand: Sendable {
  enum Purpose: Equatable, Sendable {
    case page
    /// A feed or sitemap, and under how many indexes it stands.
    case listing(depth: Int)
    case robots
  }

  var purpose: Purpose
  /// Its number in the list of sources.
  var source: Int
  /// What was asked for first.
  var asked: WebURL
  /// What is asked for now, after redirects.
  var url: WebURL
  /// The addresses on the way.
  var way: [String] = []
  /// What the listing says of its last change.
  var listed: String?
  /// What is known since the last time.
  var known: KnownPage?
  var knownListing: KnownListing?
  /// How often its host has asked for patience.
  var delays = 0

  init(_ purpose: Purpose, _ url: WebURL, source: Int) {
    self.purpose = purpose
    self.source = source
    asked = url
    self.url = url
  }

  /// The next hop of a redirect.
  func led(to url: WebURL) -> Errand {
    var next = self
    next.way.append(self.url.text)
    next.url = url
    return next
  }
}
