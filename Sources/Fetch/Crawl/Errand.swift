import Web

/// One thing to ask for, with all that is needed to know what its answer means.
struct Errand: Sendable {
  enum Purpose: Equatable, Sendable {
    case page
    /// A feed or sitemap, and under how many indexes it stands.
    case listing(ListingKind, depth: Int)
    case robots
  }

  /// What may be expected of a listing: so many addresses. A sitemap may have 50,000, so that one is asked for at a time.
  enum ListingKind: Int, Sendable {
    case feed = 100
    case sitemap = 10_000
  }

  var purpose: Purpose
  /// Its number in the list of sources.
  var source: Int
  /// What is asked for now, after redirects.
  var url: WebURL
  /// What was asked for first, where redirects led on from it.
  private var first: WebURL?
  /// The addresses on the way.
  var way: [String] = []
  /// What the listing says of its last change.
  var listed: String?
  private var earlier: Earlier?
  /// How often its host has asked for patience.
  var delays = 0

  /// What is known since the last time, aside: of most addresses nothing is.
  private indirect enum Earlier {
    case page(KnownPage)
    case listing(KnownListing)
  }

  init(_ purpose: Purpose, _ url: WebURL, source: Int) {
    self.purpose = purpose
    self.source = source
    self.url = url
  }

  /// What was asked for first.
  var asked: WebURL { first ?? url }

  var known: KnownPage? {
    get { if case .page(let known)? = earlier { known } else { nil } }
    set { earlier = newValue.map { .page($0) } }
  }

  var knownListing: KnownListing? {
    get { if case .listing(let known)? = earlier { known } else { nil } }
    set { earlier = newValue.map { .listing($0) } }
  }

  /// The next hop of a redirect.
  func led(to url: WebURL) -> Errand {
    var next = self
    next.way.append(self.url.text)
    next.first = asked
    next.url = url
    return next
  }
}
