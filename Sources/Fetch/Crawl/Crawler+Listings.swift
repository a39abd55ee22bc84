import Archive
import Foundation
import Records
import Web

/// Feeds and sitemaps: asked for at every run, and read again from the archive where they have not changed.
extension Crawler {
  /// Sitemap indexes may hold indexes; deeper than this is a mistake.
  static let maxDepth = 3

  /// Has a listing asked for when it is time, unless somebody has asked for it already.
  func admit(_ kind: Errand.ListingKind, _ url: WebURL, source: Int, depth: Int = 0) {
    guard claimed.insert(url.text) else { return }
    intakes[source].add(Errand(.listing(kind, depth: depth), url, source: source))
  }

  func ask(_ listing: Errand) throws {
    var errand = listing
    if let known = try state.listing(at: errand.url.text), archivedBody(at: known.place) != nil {
      errand.knownListing = known
    }
    intakes[errand.source].begin(errand)
    try send(errand)
  }

  func takeListing(_ response: WebResponse, for errand: Errand, depth: Int) throws {
    if response.status == 304, let known = errand.knownListing,
      let earlier = archivedBody(at: known.place)
    {
      end(errand)
      try keeper.keep(.init(response: archived(response, errand, .list)))
      return try read(earlier, for: errand, depth: depth)
    }
    if let reject = StatusReject.of(response.status) {
      return try fail(errand, reject, response: response)
    }
    end(errand)
    let kept = archived(response, errand, .list)
    try keeper.keep(.init(response: kept, listing: errand.asked.text))
    try read(kept, for: errand, depth: depth)
  }

  private func archivedBody(at place: ArchivePlace) -> ArchivedResponse? {
    let path = "\(archive)/\(place.file)"
    guard let reader = try? ArchiveReader(path: path, limit: settings.maxBytes, from: place.offset)
    else { return nil }
    return try? reader.next()?.result.get()
  }

  private func read(_ response: ArchivedResponse, for errand: Errand, depth: Int) throws {
    let name = sources[errand.source].name
    do {
      let listing = try Listing(try text(of: response, for: errand), url: errand.url.text)
      intakes[errand.source].open(listing, for: errand, depth: depth)
      if let damage = listing.damage { throw FetchReject.listing("is broken: \(damage)") }
    } catch let reject as RecordRejected {
      try emit(.failure(reject, url: errand.asked.text, source: name))
    }
  }

  private func text(of response: ArchivedResponse, for errand: Errand) throws -> String {
    let limit = settings.limits(of: sources[errand.source]).maxBytes
    let body = response.body
    let bytes = Gunzip.begins(body) ? try Gunzip.unpack(body, limit: limit) : body
    let said = ContentType(response.headers["content-type"] ?? "")
    // As HTML: its first lines may declare a charset.
    return try CharsetDecision(bytes, mediaType: .html, said: said.charset).text
  }
}

extension SourceSettings {
  /// Whether a listing of one host may lead to another: the same, one below it, or one of `hosts` and what is below.
  func allows(_ host: String, from listing: String) -> Bool {
    let own = listing.hasPrefix("www.") ? String(listing.dropFirst(4)) : listing
    return ([own] + hosts).contains { $0 == "*" || host == $0 || host.hasSuffix("." + $0) }
  }
}
