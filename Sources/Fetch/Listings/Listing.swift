import Records
import XML

/// What a feed or a sitemap lists: RSS 2.0, RSS 1.0, Atom 1.0, sitemap, news sitemap, sitemap index.
struct Listing: Equatable {
  struct Entry: Equatable {
    /// As written there.
    var address: String
    /// What it is relative to; nil for the listing's own address.
    var base: String?
    /// The day or instant of the last change, as written: Atom's `updated`, a sitemap's `lastmod`.
    var modified: String?
  }

  enum Kind: Equatable { case pages, listings }

  /// Whether the entries are pages, or sitemaps in their turn.
  var kind = Kind.pages
  var entries: [Entry] = []
  /// What is wrong with it as XML, so that entries may be missing.
  var damage: String?

  /// - Parameter url: the listing's own address.
  /// - Throws: `RecordRejected` with `listing` where it is none of those documents.
  /// - Complexity: O(n) in the text.
  init(_ text: String, url: String, limit: Int = .max) throws {
    let events = XMLEvents(text, url: url)
    var reader = ListingReader()
    while entries.count < limit, let event = events.next() {
      if reader.format == nil {
        guard reader.begin(event) else { break }
        if reader.format == .sitemapIndex { kind = .listings }
      } else if var entry = reader.read(event) {
        if entry.base == url { entry.base = nil }
        entries.append(entry)
      }
    }
    guard reader.format != nil else {
      throw FetchReject.listing(events.damage?.description ?? "is neither feed nor sitemap")
    }
    damage = events.damage?.description
  }
}
