import Records
import Web

/// Pages: which of them are asked for, and what their answers mean.
extension Crawler {
  /// Asks for a page, unless somebody has already, or its listing says that nothing has changed.
  ///
  /// - Parameter listed: what the listing says of its last change.
  func admit(page url: WebURL, source: Int, listed: String? = nil) throws {
    let url = canonical.form(url)
    let name = sources[source].name
    guard claimed.insert(url.text).inserted else {
      return try emit(.duplicate(url: url.text, source: name))
    }
    if done.contains(url.text) { return }
    var errand = Errand(.page, url, source: source)
    errand.listed = listed
    errand.known = try state.page(at: url.text)
    if let listed, errand.known?.listed == listed {
      return try emit(
        Fetched(outcome: FetchOutcome(url: url.text, source: name, outcome: .unchanged)))
    }
    let limit = settings.limits(of: sources[source]).maxPages
    pages[source] += 1
    guard limit == 0 || pages[source] <= limit else {
      if pages[source] == limit + 1 {
        log.warning("maxPages reached", metadata: ["source": "\(name)", "maxPages": "\(limit)"])
      }
      return
    }
    try send(errand)
  }

  func takePage(_ response: WebResponse, for errand: Errand) throws {
    if response.status == 304, let known = errand.known {
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
