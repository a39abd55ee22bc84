import Foundation
import JSON
import Logging
import Records
import TestServers
import Testing

@testable import Fetch

/// A fetch from test servers on loopback, with a state and an archive of its own.
final class Crawl {
  let folder: TemporaryFolder
  var settings = FetchSettings()
  var state: String { folder.path + "/state" }
  var archive: String { folder.path + "/archive" }

  init() throws {
    folder = try TemporaryFolder()
    settings.contact = "test@example.com"
    settings.allowAddresses = ["127.0.0.0/8"]
    settings.delaySeconds = 0
    settings.connectionsPerHost = 4
    settings.timeoutSeconds = 5
    settings.robotsSeconds = 2
  }

  func run(_ sources: SourceSettings...) throws -> [Fetched] {
    var result: [Fetched] = []
    try WebFetch(
      sources, settings: settings, state: try FetchState(folder: state), archive: archive,
      version: "0", log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).run { result.append($0) }
    return result
  }

  /// Pages by address.
  func run(urls: [String], _ change: (inout SourceSettings) -> Void = { _ in }) throws -> [Fetched]
  {
    var source = SourceSettings(name: "site")
    source.urls = urls
    change(&source)
    return try run(source)
  }

  func run(feed: String, _ change: (inout SourceSettings) -> Void = { _ in }) throws -> [Fetched] {
    try run(urls: []) { source in
      source.feeds = [feed]
      change(&source)
    }
  }

  /// Why the one page asked for gave none.
  func reason(_ url: String) throws -> String? {
    let fetched = try run(urls: [url])
    #expect(fetched.count == 1, "\(fetched.map(\.outcome))")
    return fetched.first?.outcome.reason
  }

  func settle() throws { try FetchState(folder: state).settle() }
}

extension [Fetched] {
  var pages: [Page] {
    get throws {
      try compactMap(\.line).map { line in
        try line.withUnsafeBytes { try JSONReader().record(Page.self, from: $0).record }
      }
    }
  }
  func count(_ outcome: FetchOutcome.Outcome) -> Int { count { $0.outcome.outcome == outcome } }
  /// Reasons by the last part of the address.
  var reasons: [String: String] {
    Dictionary(
      compactMap { fetched in
        fetched.outcome.reason.map {
          (String(fetched.outcome.url.split(separator: "/").last ?? ""), $0)
        }
      }
    ) { $1 }
  }
}

/// Words for a page.
func page(_ text: String, title: String = "News") -> String {
  "<!doctype html><html><head><title>\(title)</title></head><body><p>\(text)</p></body></html>"
}

/// A feed of RSS 2.0.
func feed(_ links: [String]) -> String {
  "<rss version='2.0'><channel>"
    + links.map { "<item><link>\($0.replacing("&", with: "&amp;"))</link></item>" }.joined()
    + "</channel></rss>"
}
