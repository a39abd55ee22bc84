import Records
import Web

/// Pages: which of them are asked for, and what their answers mean.
extension Crawler {
  /// Asks for pages, but for those that somebody has asked for already, and those of which the listing says that nothing has
  /// changed.
  func admit(_ wanted: [WantedPage], source: Int) throws {
    var new: [WantedPage] = []
    for var page in wanted {
      page.url = canonical.form(page.url)
      if claimed.insert(page.url.text) {
        new.append(page)
      } else {
        try emit(.duplicate(url: page.url.text, source: sources[source].name))
      }
    }
    for (page, known) in zip(new, try state.known(of: new.map(\.url.text)))
    where !known.isAnswered {
      try admit(page, known.page, source: source)
    }
  }

  private func admit(_ page: WantedPage, _ known: KnownPage?, source: Int) throws {
    let name = sources[source].name
    if let listed = page.listed, known?.listed == listed {
      return try emit(
        Fetched(outcome: FetchOutcome(url: page.url.text, source: name, outcome: .unchanged)))
    }
    let limit = settings.limits(of: sources[source]).maxPages
    pages[source] += 1
    guard limit == 0 || pages[source] <= limit else {
      if pages[source] == limit + 1 {
        log.warning("maxPages reached", metadata: ["source": "\(name)", "maxPages": "\(limit)"])
      }
      return
    }
    var errand = Errand(.page, page.url, source: source)
    errand.listed = page.listed
    errand.known = known
    intakes[source].begin(errand)
    try send(errand)
  }

  func takePage(_ response: WebResponse, for errand: Errand) throws {
    if response.status == 304, let known = errand.known {
      end(errand)
      var entry = entry(errand, .unchanged)
      entry.status = 304
      entry.sha256 = known.sha256
      entry.etag = response["ETag"] ?? known.etag
      entry.lastModified = response["Last-Modified"] ?? known.lastModified
      return try keeper.keep(.init(response: archived(response, errand, .page), entry: entry))
    }
    if let reject = StatusReject.of(response.status) {
      return try fail(errand, reject, asked: true, response: response)
    }
    end(errand)
    var entry = entry(errand, .new)
    entry.status = response.status
    entry.etag = response["ETag"]
    entry.lastModified = response["Last-Modified"]
    try keeper.keep(
      .init(
        response: archived(response, errand, .page), entry: entry,
        knownDigest: errand.known?.sha256))
  }
}
