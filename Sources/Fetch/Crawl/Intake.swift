import Web

/// What a source names and is not admitted yet.
///
/// Lists are read, sitemaps asked for and their entries looked at only as the crawl comes to them: however much a source names,
/// what is held of it is bounded.
struct Intake {
  /// An address as its source names it.
  enum Wanted {
    /// In a list.
    case written(String)
    case listed(Listing.Entry, in: Opened)
  }

  /// A listing that was answered, and how far its entries are looked at.
  struct Opened {
    let listing: Listing
    let errand: Errand
    let depth: Int
    var next = 0

    var count: Int { listing.entries.count - next }
  }

  private var addresses: AddressList
  /// Those that nobody has asked for yet.
  private var listings: ArraySlice<Errand> = []
  private var opened: ArraySlice<Opened> = []
  /// Pages that wait or are under way.
  private var pages = 0
  /// How many addresses the listings under way may bring.
  private var expected = 0

  /// From so many pages on no further address is looked at: so many are enough to keep hosts busy side by side.
  static let enough = 10_000

  init(_ addresses: AddressList) { self.addresses = addresses }

  var isEmpty: Bool { addresses.isEmpty && listings.isEmpty && opened.isEmpty }

  mutating func add(_ listing: Errand) { listings.append(listing) }

  mutating func open(_ listing: Listing, for errand: Errand, depth: Int) {
    opened.append(Opened(listing: listing, errand: errand, depth: depth))
  }

  /// An errand waits from now on.
  mutating func begin(_ errand: Errand) { count(errand, 1) }

  /// It has come to its end.
  mutating func end(_ errand: Errand) { count(errand, -1) }

  private mutating func count(_ errand: Errand, _ sign: Int) {
    switch errand.purpose {
    case .page: pages += sign
    case .listing(let kind, _): expected += sign * kind.rawValue
    case .robots: break
    }
  }

  /// Whether there is an address to look at.
  var isReady: Bool { pages < Self.enough && !(addresses.isEmpty && opened.isEmpty) }

  /// The next feed or sitemap to ask for, if it is time.
  mutating func nextListing() -> Errand? {
    guard !listings.isEmpty,
      opened.reduce(pages + expected, { $0 + $1.count }) < Self.enough
    else { return nil }
    return listings.popFirst()
  }

  /// The next address to look at, if it is time.
  mutating func next() -> Wanted? {
    guard isReady else { return nil }
    while var first = opened.first {
      guard first.count > 0 else {
        opened.removeFirst()
        continue
      }
      first.next += 1
      opened[opened.startIndex].next = first.next
      return .listed(first.listing.entries[first.next - 1], in: first)
    }
    return addresses.next().map { .written($0) }
  }
}
