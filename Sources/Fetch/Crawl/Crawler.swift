import Archive
import Calendar
import Foundation
import Logging
import Records
import Web

/// Asks for all that the sources name on the web: politely, side by side, on one thread.
///
/// Every answer goes to the keeper, and what the keeper makes of it to `emit`; so does at once what needed no asking.
final class Crawler {
  let sources: [SourceSettings]
  let settings: FetchSettings
  let state: FetchState
  let keeper: Keeper
  let log: Logger
  let emit: (Fetched) throws -> Void
  let canonical: CanonicalAddress
  let archive: String
  /// Our product's token in robots.txt.
  let token = "Dateline"

  let client: WebClient
  var schedule: HostSchedule<Errand>
  var gate = RobotsGate()
  private var running: [Int: Errand] = [:]
  private var lastTag = 0

  /// What each source names and is not admitted yet.
  var intakes: [Intake]
  /// The addresses that some source has asked for.
  var claimed = AddressSet()
  /// How many pages each source has asked for.
  var pages: [Int]
  /// Until when hosts have asked for patience, in seconds since 1970, where this run does not wait.
  var busyUntil: [String: Int] = [:]
  /// How many answers in a row have been refusals.
  var refusals: [String: Int] = [:]
  /// Hosts whose crawl-delay was cut, which is told once.
  var clamped: Set<String> = []

  init(
    sources: [SourceSettings], wanted: [WantedAddresses], settings: FetchSettings,
    client: WebClient, state: FetchState, keeper: Keeper, archive: String, log: Logger,
    emit: @escaping (Fetched) throws -> Void
  ) throws {
    self.sources = sources
    self.settings = settings
    self.client = client
    self.state = state
    self.keeper = keeper
    self.archive = archive
    self.log = log
    self.emit = emit
    canonical = try CanonicalAddress()
    pages = sources.map { _ in 0 }
    schedule = HostSchedule(start: Self.clock, isResumed: try !state.isRoundEmpty())
    intakes = wanted.map { Intake($0.pages) }
    for (source, wanted) in wanted.enumerated() {
      for url in wanted.feeds { admit(.feed, url, source: source) }
      for url in wanted.sitemaps { admit(.sitemap, url, source: source) }
    }
    try takePatience()
  }

  /// Seconds since 1970.
  static var now: Int { Int(Date().timeIntervalSince1970) }
  /// Seconds that no change of the clock touches.
  static var clock: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

  /// What earlier runs were told.
  private func takePatience() throws {
    for (host, instant) in try state.patience(now: Self.now) {
      let wait = Double(instant - Self.now)
      if wait <= settings.maxWaitSeconds {
        schedule.postpone(host, until: Self.clock + wait)
      } else {
        busyUntil[host] = instant
      }
    }
  }

  /// Works until nothing is left to ask for.
  func run() throws {
    while true {
      let isMore = try takeIn()
      while running.count < settings.connections, let errand = schedule.next(at: Self.clock) {
        start(errand)
      }
      guard isMore || !running.isEmpty || schedule.count > 0 else { return }
      let isFull = running.count >= settings.connections
      let turn = isMore ? Self.clock : isFull ? nil : schedule.nextTurn
      let wait = turn.map { max(0, min($0 - Self.clock, 1)) } ?? 1
      for answer in client.wait(milliseconds: Int((wait * 1000).rounded(.up))) {
        guard let errand = running.removeValue(forKey: answer.request.tag) else { continue }
        schedule.end(errand.url.host, at: Self.clock)
        try take(answer.result, for: errand)
      }
      for fetched in keeper.made() { try emit(fetched) }
    }
  }

  private func start(_ errand: Errand) {
    lastTag += 1
    running[lastTag] = errand
    let limits = settings.limits(of: sources[errand.source])
    let isRobots = errand.purpose == .robots
    let seconds = isRobots ? settings.robotsSeconds : limits.timeoutSeconds
    var request = WebRequest(
      url: errand.url,
      limits: .init(
        maxBytes: isRobots ? RobotsFile.reach : limits.maxBytes, seconds: seconds,
        connectSeconds: min(settings.connectSeconds, seconds),
        stallSeconds: settings.stallSeconds),
      tag: lastTag)
    request.limits.isCut = isRobots
    // Conditions are for the address whose answer they came with.
    if let known = errand.known, known.finalAddress == errand.url.text {
      (request.etag, request.lastModified) = (known.etag, known.lastModified)
    } else if let known = errand.knownListing, known.finalAddress == errand.url.text {
      (request.etag, request.lastModified) = (known.etag, known.lastModified)
    }
    client.start(request)
  }

  private func take(_ result: Result<WebResponse, WebFailure>, for errand: Errand) throws {
    switch (errand.purpose, result) {
    case (.robots, _): try takeRobots(result, for: errand)
    case (_, .failure(let failure)):
      try fail(errand, FetchReject(failure.code)(failure.message), asked: true)
    case (_, .success(let response)):
      if try redirect(errand, response) { return }
      if try postpone(errand, response) { return }
      try note(response.status, of: errand.url.host)
      if case .listing(_, let depth) = errand.purpose {
        try takeListing(response, for: errand, depth: depth)
      } else {
        try takePage(response, for: errand)
      }
    }
  }

  /// Asks for it as soon as its host allows.
  func send(_ errand: Errand, first: Bool = false) throws {
    let host = errand.url.host
    if let until = busyUntil[host] {
      let words = Instant(seconds: until).description
      return try fail(errand, FetchReject.busy("\(host) has asked for patience until \(words)"))
    }
    if let refused = refusals[host], refused >= Self.maxRefusals {
      return try fail(errand, FetchReject.blocked("\(host) has refused \(refused) times in a row"))
    }
    guard let word = try word(for: errand) else { return }
    switch word {
    case .waited: gate.park(errand, at: errand.url.origin)
    case .closed(let reason, let message): try fail(errand, reason(message))
    case .said(let file):
      guard file.allows(errand.url.target) else {
        return try fail(errand, FetchReject.robots("robots.txt of \(host) forbids it"))
      }
      schedule.add(errand, to: host, manner(errand, crawlDelay: file.crawlDelay), first: first)
    }
  }

  func manner(_ errand: Errand, crawlDelay: Double?) -> HostSchedule<Errand>.Manner {
    let limits = settings.limits(of: sources[errand.source])
    let asked = crawlDelay ?? 0
    if asked > settings.maxCrawlDelaySeconds, clamped.insert(errand.url.host).inserted {
      log.warning(
        "crawl-delay cut",
        metadata: [
          "host": "\(errand.url.host)", "asked": "\(asked)",
          "kept": "\(settings.maxCrawlDelaySeconds)",
        ])
    }
    let delay = max(limits.delaySeconds, min(asked, settings.maxCrawlDelaySeconds))
    return .init(delay: delay, connections: asked > 0 ? 1 : limits.connectionsPerHost)
  }

  /// - Parameter asked: whether the web was asked, so that the round has to remember it.
  func fail(
    _ errand: Errand, _ reject: RecordRejected, asked: Bool = false, response: WebResponse? = nil
  ) throws {
    end(errand)
    let name = sources[errand.source].name
    guard asked, errand.purpose == .page else {
      if let response {
        let purpose: ArchivedResponse.Purpose = errand.purpose == .page ? .page : .list
        try keeper.keep(.init(response: archived(response, errand, purpose)))
      }
      return try emit(.failure(reject, url: errand.asked.text, source: name))
    }
    var entry = entry(errand, .failed)
    entry.reason = reject.reason
    entry.message = reject.message
    entry.status = response?.status
    try keeper.keep(
      .init(response: response.map { archived($0, errand, .page) }, entry: entry))
  }

  /// Nothing more is held for the errand of a page or listing.
  func end(_ errand: Errand) { intakes[errand.source].end(errand) }

  func entry(_ errand: Errand, _ outcome: FetchOutcome.Outcome) -> RoundEntry {
    var entry = RoundEntry(
      address: errand.asked.text, source: sources[errand.source].name,
      finalAddress: errand.url.text, askedAt: Self.now, outcome: outcome)
    entry.listed = errand.listed
    return entry
  }

  func archived(
    _ response: WebResponse, _ errand: Errand, _ purpose: ArchivedResponse.Purpose
  ) -> ArchivedResponse {
    let words = response.statusLine.split(separator: " ", maxSplits: 2)
    var archived = ArchivedResponse(
      uri: response.url.text, date: Instant(seconds: response.instant),
      version: String(words[0].dropFirst("HTTP/".count)), status: response.status,
      phrase: words.count > 2 ? String(words[2]) : "",
      headers: response.headers.map { HTTPHeader($0.name, $0.value) }, body: response.body)
    archived.asked = errand.asked.text == response.url.text ? nil : errand.asked.text
    archived.source = sources[errand.source].name
    archived.machine = response.machine
    archived.purpose = purpose
    return archived
  }
}

extension FetchReject {
  init(_ code: WebFailure.Code) {
    self =
      switch code {
      case .blockedAddress: .blockedAddress
      case .tooLarge: .tooLarge
      case .timeout: .timeout
      case .tls: .tls
      case .unreachable: .unreachable
      case .truncated: .truncated
      case .malformed: .badAnswer
      }
  }
}
