import Foundation
import Records
import TestServers
import Testing

@testable import Fetch

private let html = ["Content-Type: text/html; charset=utf-8"]

/// The faults of `fetch`, each against a real server. The client's own are in `WebClientTests`.
@Suite("faults of the web", .serialized)
struct CrawlFaultTests {
  @Test("no page inside is reached, also by a redirect; others are (F1, F2)")
  func addresses() throws {
    let inside = try LoopbackServer { _, connection in connection.respond("200 OK", html, page("x"))
    }
    let outside = try LoopbackServer { request, connection in
      if request.target == "/redirect" {
        connection.respond("302 Found", ["Location: http://127.0.0.2:\(inside.port)/secret"])
      } else {
        connection.respond(request.target == "/robots.txt" ? "404 No" : "200 OK", html, page("y"))
      }
    }
    let crawl = try Crawl()
    crawl.settings.allowAddresses = ["127.0.0.1/32"]
    #expect(try crawl.reason(outside.url("/redirect")) == "blocked_address")
    #expect(try crawl.reason("http://127.0.0.3:\(inside.port)/") == "blocked_address")
    #expect(try crawl.reason("http://2130706435:\(inside.port)/") == "blocked_address")
    #expect(try crawl.run(urls: [outside.url("/page")]).count(.new) == 1)
  }

  @Test("other schemes are refused in lists, feeds and redirects (F3)")
  func schemes() throws {
    let server = try LoopbackServer { request, connection in
      switch request.target {
      case "/feed":
        connection.respond("200 OK", [], feed(["ftp://127.0.0.1/x", "javascript:alert(1)"]))
      case "/redirect": connection.respond("302 Found", ["Location: file:///etc/passwd"])
      default: connection.respond("404 No")
      }
    }
    let crawl = try Crawl()
    #expect(try crawl.run(feed: server.url("/feed")).map(\.outcome.reason) == ["scheme", "scheme"])
    #expect(
      try crawl.run(urls: ["ftp://me:pass@a.example/x"]).map(\.outcome.url).contains(
        "ftp://a.example/x"))
    #expect(try crawl.run(urls: [server.url("/redirect")]).reasons["redirect"] == "scheme")
  }

  @Test(
    "robots.txt: 4xx allows, 5xx and silence forbid, redirects are followed (F4, F5)",
    arguments: [
      ("404 No", nil), ("403 No", nil), ("500 Oh", "robots"), ("503 Later", "robots"),
      ("silence", "robots"), ("301 There", "robots"), ("loop", nil),
    ])
  func robots(_ answer: String, _ reason: String?) throws {
    let server = try LoopbackServer { request, connection in
      switch (request.target, answer) {
      case ("/robots.txt", "silence"): sleep(4)
      case ("/robots.txt", "301 There"): connection.respond("301 There", ["Location: /there"])
      case ("/robots.txt", "loop"): connection.respond("301 There", ["Location: /robots.txt"])
      case ("/robots.txt", _): connection.respond(answer)
      case ("/there", _): connection.respond("200 OK", [], "User-agent: *\nDisallow: /")
      default: connection.respond("200 OK", html, page("The ferry left."))
      }
    }
    let crawl = try Crawl()
    let began = Date()
    let fetched = try crawl.run(urls: [server.url("/a")])
    #expect(fetched.map(\.outcome.reason) == [reason])
    #expect(Date().timeIntervalSince(began) < 4)
    #expect(server.targets.contains("/a") == (reason == nil))
  }

  @Test("robots.txt is asked for once a day, and holds for every page")
  func robotsRules() throws {
    let server = try LoopbackServer { request, connection in
      if request.target == "/robots.txt" {
        connection.respond("200 OK", [], "User-agent: dateline\nDisallow: /no\n")
      } else {
        connection.respond("200 OK", html, page("The ferry left \(request.target)."))
      }
    }
    let crawl = try Crawl()
    let fetched = try crawl.run(urls: ["/a", "/no/b", "/c"].map { server.url($0) })
    #expect(fetched.count(.new) == 2 && fetched.reasons == ["b": "robots"])
    _ = try crawl.run(urls: [server.url("/d")])
    #expect(server.targets.count { $0 == "/robots.txt" } == 1)
  }

  @Test("crawl-delay is kept to, up to a cap, and never undercuts the own floor (F6, F8)")
  func crawlDelay() throws {
    for (delay, floor, cap, wanted) in [(300_000, 0.0, 0.4, 0.4), (0, 0.3, 9, 0.3)] {
      let server = try LoopbackServer { request, connection in
        if request.target == "/robots.txt" {
          connection.respond("200 OK", [], "User-agent: *\nCrawl-delay: \(delay)")
        } else {
          connection.respond("200 OK", html, page("The ferry left \(request.target)."))
        }
      }
      let crawl = try Crawl()
      crawl.settings.delaySeconds = floor
      crawl.settings.maxCrawlDelaySeconds = cap
      crawl.settings.connectionsPerHost = floor > 0 ? 1 : 4
      // Two sources, one host.
      let sources = ["one", "two"].map { name in
        var source = SourceSettings(name: name)
        source.urls = ["a", "b"].map { server.url("/\(name)/\($0)") }
        return source
      }
      #expect(try crawl.run(sources[0], sources[1]).count(.new) == 4)
      let began = server.requests.dropFirst().map(\.began)
      for (earlier, later) in zip(began, began.dropFirst()) {
        #expect(later - earlier >= wanted - 0.01)
      }
    }
  }

  @Test(
    "429 and 503 with Retry-After: a short wait is waited, a long one is left to the next run (F7)")
  func retryAfter() throws {
    let first = Switch()
    let server = try LoopbackServer { request, connection in
      switch request.target {
      case "/robots.txt": connection.respond("404 No")
      case "/soon" where first.flip():
        connection.respond("503 Busy", ["Retry-After: 1"])
      case "/later": connection.respond("429 Busy", ["Retry-After: 300"])
      default: connection.respond("200 OK", html, page("The ferry left \(request.target)."))
      }
    }
    let crawl = try Crawl()
    crawl.settings.connectionsPerHost = 1
    let soon = try crawl.run(urls: [server.url("/soon"), server.url("/a")])
    #expect(soon.count(.new) == 2)
    let again = server.requests.filter { $0.target == "/soon" }.map(\.began)
    #expect(again.count == 2 && again[1] - again[0] >= 1)
    try crawl.settle()
    let later = try crawl.run(urls: ["/later", "/b", "/c"].map { server.url($0) })
    #expect(later.reasons == ["later": "busy", "b": "busy", "c": "busy"])
    let count = server.requests.count
    #expect(try crawl.run(urls: [server.url("/d")]).reasons["d"] == "busy")
    #expect(server.requests.count == count)
  }

  @Test("a host that only refuses is left alone (F7)")
  func refusals() throws {
    let server = try LoopbackServer { request, connection in
      connection.respond(request.target == "/robots.txt" ? "404 No" : "403 No")
    }
    let crawl = try Crawl()
    crawl.settings.connectionsPerHost = 1
    crawl.settings.delaySeconds = 0.01
    let fetched = try crawl.run(urls: (0..<20).map { server.url("/\($0)") })
    #expect(fetched.count == 20 && Set(fetched.reasons.values) == ["blocked"])
    #expect(server.requests.count <= 1 + Crawler.maxRefusals)
  }

  @Test("what is too large, slow or broken is told as such (F9, F10)")
  func broken() throws {
    let server = try LoopbackServer { request, connection in
      switch request.target {
      case "/robots.txt": connection.respond("404 No")
      case "/large": connection.respond("200 OK", html, String(repeating: "a", count: 200_000))
      case "/short":
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        connection.end()
      case "/gzip": connection.respond("200 OK", ["Content-Encoding: gzip"], "no gzip")
      case "/drip":
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
        while connection.write([0x61]) { usleep(100_000) }
      default: connection.respond("410 Gone")
      }
    }
    let crawl = try Crawl()
    crawl.settings.maxBytes = 100_000
    crawl.settings.timeoutSeconds = 1
    let fetched = try crawl.run(
      urls: ["large", "short", "gzip", "drip", "gone"].map { server.url("/" + $0) })
    #expect(
      fetched.reasons == [
        "large": "too_large", "short": "truncated", "gzip": "bad_answer", "drip": "timeout",
        "gone": "gone",
      ])
    #expect(try Crawl().reason("http://127.0.0.1:1/") == "robots")
  }

  @Test("redirects end: circles, chains, consent and front pages (F11, F12)")
  func redirects() throws {
    let server = try LoopbackServer { request, connection in
      let target = request.target
      if target.hasPrefix("/chain"), let number = Int(target.dropFirst(6)) {
        return connection.respond("302 On", ["Location: /chain\(number + 1)"])
      }
      switch target {
      case "/robots.txt", "/none": connection.respond("404 No")
      case "/circle": connection.respond("302 On", ["Location: /circle2"])
      case "/circle2": connection.respond("302 On", ["Location: /circle"])
      case "/walled": connection.respond("302 On", ["Location: /consent?back=/walled"])
      case "/moved": connection.respond("301 On", ["Location: /here"])
      case "/old": connection.respond("301 On", ["Location: /"])
      case "/challenge":
        connection.respond("200 OK", html, page("Wait.", title: "Just a moment..."))
      case "/soft":
        connection.respond("200 OK", html, page("Oh.", title: "Страница не найдена — Порт"))
      default: connection.respond("200 OK", html, page("The ferry left \(target)."))
      }
    }
    let crawl = try Crawl()
    let asked = ["circle", "chain1", "walled", "old", "challenge", "soft", "none", "moved"]
    let fetched = try crawl.run(urls: asked.map { server.url("/" + $0) })
    #expect(
      fetched.reasons == [
        "circle": "redirects", "chain1": "redirects", "walled": "consent_wall", "old": "home_page",
        "challenge": "challenge", "soft": "soft_404", "none": "not_found",
      ])
    #expect(try fetched.pages.map(\.origin.url) == [server.url("/moved")])
    #expect(try fetched.pages.first?.origin.http?.finalUrl == server.url("/here"))
    try crawl.settle()
    // No challenge is known as a page.
    #expect(try crawl.run(urls: [server.url("/challenge")]).reasons["challenge"] == "challenge")
  }

  @Test("bytes tell what a document is (F13)")
  func types() throws {
    let server = try LoopbackServer { request, connection in
      switch request.target {
      case "/robots.txt": connection.respond("404 No")
      case "/pdf": connection.respond("200 OK", html, "%PDF-1.4 ...")
      case "/plain": connection.respond("200 OK", ["Content-Type: text/plain"], page("x"))
      default: connection.respond("200 OK", ["Content-Type: image/png"], [0x89, 0x50, 0x4e, 0x47])
      }
    }
    let fetched = try Crawl().run(urls: ["pdf", "plain", "png"].map { server.url("/" + $0) })
    #expect(fetched.reasons == ["pdf": "content_type", "png": "content_type"])
    #expect(try fetched.pages.map(\.mediaType) == ["text/html"])
  }

  @Test("feeds lead to other hosts only where that is allowed (F15)")
  func foreign() throws {
    let server = try LoopbackServer { request, connection in
      let port = request.headers["host"]!.split(separator: ":")[1]
      if request.target == "/feed" {
        let links = ["http://127.0.0.1:\(port)/own", "http://127.0.0.2:\(port)/ad"]
        connection.respond("200 OK", [], feed(links))
      } else if request.target == "/robots.txt" {
        connection.respond("404 No")
      } else {
        connection.respond("200 OK", html, page("The ferry left \(request.target)."))
      }
    }
    #expect(try Crawl().run(feed: server.url("/feed")).reasons == ["ad": "foreign_host"])
    let crawl = try Crawl()
    let fetched = try crawl.run(feed: server.url("/feed")) { $0.hosts = ["127.0.0.2"] }
    // Nobody listens there.
    #expect(fetched.reasons == ["ad": "robots"] && fetched.count(.new) == 1)
  }
}

/// True once.
private final class Switch: @unchecked Sendable {
  private let lock = NSLock()
  private var isOn = true

  func flip() -> Bool {
    lock.withLock {
      defer { isOn = false }
      return isOn
    }
  }
}
