import Records
import Web

/// Brings in what the sources name, a few addresses at a time, so that the first are asked for at once.
extension Crawler {
  /// An address to be admitted.
  struct WantedPage {
    var url: WebURL
    /// What the listing says of its last change.
    var listed: String?
  }

  /// So many addresses of each source are looked at in one go.
  private static let portion = 64

  /// Admits some of what there is room for.
  ///
  /// - Returns: whether there is more that could be admitted at once.
  func takeIn() throws -> Bool {
    var isMore = false
    for source in intakes.indices where !intakes[source].isEmpty {
      var pages: [WantedPage] = []
      while pages.count < Self.portion, let wanted = intakes[source].next() {
        if let page = try page(wanted, of: source) { pages.append(page) }
      }
      try admit(pages, source: source)
      while let listing = intakes[source].nextListing() { try ask(listing) }
      isMore = isMore || intakes[source].isReady
    }
    return isMore
  }

  /// nil for what is no address, which is told, and for a listing that another one names.
  private func page(_ wanted: Intake.Wanted, of source: Int) throws -> WantedPage? {
    do {
      switch wanted {
      case .written(let written): return WantedPage(url: try address(written))
      case .listed(let entry, let opened): return try page(entry, opened)
      }
    } catch let reject as RecordRejected {
      let written =
        switch wanted {
        case .written(let written): written
        case .listed(let entry, _): entry.address
        }
      try emit(
        .failure(reject, url: WebURL.withoutPassword(written), source: sources[source].name))
      return nil
    }
  }

  private func page(_ entry: Listing.Entry, _ opened: Intake.Opened) throws -> WantedPage? {
    let errand = opened.errand
    let base = try entry.base.map { try address($0, relativeTo: errand.url) } ?? errand.url
    let url = try address(entry.address, relativeTo: base)
    guard sources[errand.source].allows(url.host, from: errand.asked.host) else {
      throw FetchReject.foreignHost("\(url.host) is not among the source's hosts")
    }
    if opened.listing.kind == .pages { return WantedPage(url: url, listed: entry.modified) }
    guard opened.depth < Self.maxDepth else {
      throw FetchReject.listing("stands too deep in indexes")
    }
    admit(.sitemap, url, source: errand.source, depth: opened.depth + 1)
    return nil
  }

  /// - Throws: `RecordRejected` for what is none.
  private func address(_ written: String, relativeTo base: WebURL? = nil) throws -> WebURL {
    do {
      return try WebURL(written, relativeTo: base)
    } catch {
      throw (error.code == .scheme ? FetchReject.scheme : .address)(error.message)
    }
  }
}
