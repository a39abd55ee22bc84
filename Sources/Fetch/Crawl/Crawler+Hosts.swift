import Calendar
import Foundation
import Records
import Web

/// What hosts say of how they want to be asked: robots.txt, redirects, requests for patience, refusals.
extension Crawler {
  /// So many refusals in a row mean that the host does not want us; the rest of its pages is not asked for.
  static let maxRefusals = 5

  /// What robots.txt says for an errand's origin; asks for it where it is not known.
  func word(for errand: Errand) throws -> RobotsGate.Word? {
    let origin = errand.url.origin
    if let word = gate[origin] { return word }
    if let known = try state.robots(of: origin, since: Self.now - RobotsGate.lifetime) {
      let word = RobotsGate.Word.said(RobotsFile(known, token: token))
      gate[origin] = word
      return word
    }
    let url = try WebURL(origin + "/robots.txt", relativeTo: errand.url)
    gate[origin] = .waited
    let asking = Errand(.robots, url, source: errand.source)
    schedule.add(asking, to: url.host, manner(asking, crawlDelay: nil), first: true)
    return .waited
  }

  func takeRobots(_ result: Result<WebResponse, WebFailure>, for errand: Errand) throws {
    let origin = errand.asked.origin
    let word: RobotsGate.Word
    switch result {
    case .success(let response):
      try keeper.keep(.init(response: archived(response, errand, .robots)))
      if let next = target(of: response), errand.way.count < 5,
        !errand.way.contains(next.text)
      {
        let led = errand.led(to: next)
        return schedule.add(led, to: next.host, manner(led, crawlDelay: nil), first: true)
      }
      word = RobotsGate.word(status: response.status, body: response.body, token: token)
      if case .said = word {
        let content = (200..<300).contains(response.status) ? response.body : []
        try state.write(robots: content, of: origin, at: Self.now)
      }
    case .failure(let failure):
      let reason = FetchReject(failure.code)
      // Where the page would fail in the same way, that is what to say of it.
      let isTelling = reason == .blockedAddress || reason == .tls
      word = .closed(
        isTelling ? reason : .robots,
        isTelling ? failure.message : "robots.txt cannot be had: \(failure.message)")
    }
    gate[origin] = word
    for waiting in gate.release(origin) { try send(waiting) }
  }

  /// Where an answer leads; nil for one that is no redirect, or leads nowhere.
  private func target(of response: WebResponse) -> WebURL? {
    guard [301, 302, 303, 307, 308].contains(response.status) else { return nil }
    return response["Location"].flatMap { try? WebURL($0, relativeTo: response.url) }
  }

  /// Follows a redirect, each hop by the rules of its own host.
  ///
  /// - Returns: whether the answer is one.
  func redirect(_ errand: Errand, _ response: WebResponse) throws -> Bool {
    guard [301, 302, 303, 307, 308].contains(response.status) else { return false }
    let next: WebURL
    do {
      next = try WebURL(response["Location"] ?? "", relativeTo: response.url)
    } catch {
      let reason = error.code == .scheme ? FetchReject.scheme : .redirects
      try fail(
        errand, reason("leads to no page: \(error.message)"), asked: true, response: response)
      return true
    }
    let led = errand.led(to: next)
    let limit = settings.limits(of: sources[errand.source]).maxRedirects
    guard led.way.count <= limit, !led.way.contains(next.text) else {
      let message = led.way.count > limit ? "more than \(limit) redirects" : "leads back to itself"
      try fail(led, FetchReject.redirects(message), asked: true, response: response)
      return true
    }
    let address = canonical.form(next).text
    if errand.purpose == .page, address != errand.asked.text, !claimed.insert(address) {
      end(led)
      try keeper.keep(
        .init(response: archived(response, errand, .redirect), entry: entry(led, .duplicate)))
      return true
    }
    try keeper.keep(.init(response: archived(response, errand, .redirect)))
    try send(led)
    return true
  }

  /// Keeps to what a busy host asks for: waits where that is short, and leaves the rest to the next run where it is not.
  ///
  /// - Returns: whether the answer is such.
  func postpone(_ errand: Errand, _ response: WebResponse) throws -> Bool {
    let asks = response.status == 429 || response.status == 503 && response["Retry-After"] != nil
    guard asks else { return false }
    let host = errand.url.host
    let seconds = RetryAfter.seconds(response["Retry-After"], now: Self.now)
    let until = Self.now + Int(seconds.rounded(.up))
    try state.write(patience: until, with: host)
    schedule.postpone(host, until: Self.clock + seconds)
    if seconds <= settings.maxWaitSeconds, errand.delays == 0 {
      try keeper.keep(.init(response: archived(response, errand, .redirect)))
      var again = errand
      again.delays += 1
      try send(again, first: true)
      return true
    }
    log.warning(
      "host asks for patience",
      metadata: ["host": "\(host)", "seconds": "\(Int(seconds))", "status": "\(response.status)"])
    busyUntil[host] = until
    let words = "the server answered \(response.status), and asks for \(Int(seconds)) seconds"
    try fail(errand, FetchReject.busy(words), asked: true, response: response)
    for waiting in schedule.drop(host) { try give(up: waiting) }
    return true
  }

  /// Counts refusals, and stops asking a host that only refuses.
  func note(_ status: Int, of host: String) throws {
    guard [401, 403, 407, 451].contains(status) else {
      refusals[host] = 0
      return
    }
    refusals[host, default: 0] += 1
    guard refusals[host] == Self.maxRefusals else { return }
    log.warning("host refuses", metadata: ["host": "\(host)", "status": "\(status)"])
    for waiting in schedule.drop(host) { try give(up: waiting) }
  }

  /// What waited for a host that is not asked any more.
  func give(up errand: Errand) throws {
    guard errand.purpose == .robots else { return try send(errand) }
    gate[errand.asked.origin] = .closed(
      .robots, "robots.txt was not asked for: its host is left alone")
    for waiting in gate.release(errand.asked.origin) { try send(waiting) }
  }
}
