import Archive
import Foundation
import Records
import Web

/// Feeds and sitemaps: asked for at every run, and read again from the archive where they have not changed.
extension Crawler {
  /// Sitemap indexes may hold indexes; deeper than this is a mistake.
  static let maxDepth = 3

  func admit(listing url: WebURL, source: Int, depth: Int = 0) throws {
    guard claimed.insert(url.text).inserted else { return }
    var errand = Errand(.listing(depth: depth), url, source: source)
    if let known = try state.listing(at: url.text), archivedBody(at: known.place) != nil {
      errand.knownListing = known
    }
    try send(errand)
  }

  func takeListing(_ response: WebResponse, for errand: Errand, depth: Int) throws {
    if response.status == 304, let known = errand.knownListing,
      let earlier = archivedBody(at: known.place)
    {
      try keeper.keep(.init(response: archived(response, errand, .list)))
      return try read(earlier, for: errand, depth: depth)
    }
    if let reject = StatusReject.of(response.status) {
      return try fail(errand, reject, response: response)
    }
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
      for entry in listing.entries {
        try admit(entry, of: listing.kind, for: errand, depth: depth)
      }
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

  private func admit(_ entry: Listing.Entry, of kind: Listing.Kind, for errand: Errand, depth: Int)
    throws
  {
    let source = sources[errand.source]
    do {
      let base = try entry.base.map { try WebURL($0, relativeTo: errand.url) } ?? errand.url
      let url = try WebURL(entry.address, relativeTo: base)
      guard source.allows(url.host, from: errand.asked.host) else {
        throw FetchReject.foreignHost("\(url.host) is not among the source's hosts")
      }
      switch kind {
      case .pages: try admit(page: url, source: errand.source, listed: entry.modified)
      case .listings:
        guard depth < Self.maxDepth else { throw FetchReject.listing("stands too deep in indexes") }
        try admit(listing: url, source: errand.source, depth: depth + 1)
      }
    } catch let error as WebURLError {
      let reject = (error.code == .scheme ? FetchReject.scheme : .address)(error.message)
      try emit(.failure(reject, url: WebURL.withoutPassword(entry.address), source: source.name))
    } catch let reject as RecordRejected {
      try emit(.failure(reject, url: WebURL.withoutPassword(entry.address), source: source.name))
    }
  }
}

extension SourceSettings {
  /// Whether a listing of one host may lead to another: the same, one below it, or one of `hosts` and what is below.
  func allows(_ host: String, from listing: String) -> Bool {
    let own = listing.hasPrefix("www.") ? String(listing.dropFirst(4)) : listing
    return ([own] + hosts).contains { $0 == "*" || host == $0 || host.hasSuffix("." + $0) }
  }
}
