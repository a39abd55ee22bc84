import Archive
import Foundation
import Records
import TestServers
import Testing

@testable import Fetch

@Suite("fetching from the web", .serialized)
struct CrawlTests {
  /// nginx over some pages, with a feed of them.
  private func site(_ count: Int) throws -> Nginx {
    let nginx = try Nginx(server: "gzip on; types { application/rss+xml rss; text/html html; }")
    for number in 0..<count {
      try nginx.write("\(number).html", page("Ferry \(number) left the harbour at noon."))
    }
    let links = (0..<count).map { nginx.url("/\($0).html?utm_source=rss&n=\($0)") }
    try nginx.write("feed.rss", feed(links + links.prefix(2)))
    try nginx.start()
    return nginx
  }

  @Test("a feed three times: new, unchanged, two changed; then again what was not loaded")
  func nightly() throws {
    let nginx = try site(10)
    let crawl = try Crawl()
    let first = try crawl.run(feed: nginx.url("/feed.rss"))
    #expect(first.count(.new) == 10 && first.count(.duplicate) == 2)
    #expect(try Set(first.pages.compactMap(\.origin.url)).contains(nginx.url("/3.html?n=3")))
    let one = try #require(try first.pages.first)
    #expect(one.origin.http?.status == 200 && one.origin.http?.etag != nil)
    #expect(one.origin.fetchedAt != nil && one.origin.source == "site")
    let asked = try nginx.hits().count
    // Not loaded: handed on again from the archive, nothing asked for but the feed.
    let again = try crawl.run(feed: nginx.url("/feed.rss"))
    #expect(try again.pages.map(\.id) == first.pages.map(\.id) && again.count(.duplicate) == 2)
    #expect(try nginx.hits().count == asked + 1)
    try crawl.settle()
    let second = try crawl.run(feed: nginx.url("/feed.rss"))
    #expect(try second.count(.unchanged) == 10 && second.pages.isEmpty)
    #expect(try nginx.hits().suffix(10).allSatisfy { $0.status == 304 })
    try crawl.settle()
    sleep(1)  // nginx makes ETags of the second
    for number in 4...5 { try nginx.write("\(number).html", page("Ferry \(number) sank.")) }
    try nginx.write("6.html", page("Ferry 6 left the harbour at noon."))
    let third = try crawl.run(feed: nginx.url("/feed.rss"))
    #expect(third.count(.new) == 2 && third.count(.unchanged) == 8)
    #expect(try third.pages.allSatisfy { $0.content.contains("sank") })
  }

  @Test("what is archived gives the same pages")
  func archived() throws {
    let nginx = try site(20)
    let crawl = try Crawl()
    let fetched = try crawl.run(feed: nginx.url("/feed.rss"))
    let maker = try PageMaker(maxBytes: 1 << 20)
    var made: [Page] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: crawl.archive).sorted() {
      #expect(name.hasSuffix(".warc.gz"))
      let reader = try ArchiveReader(path: crawl.archive + "/" + name, limit: 1 << 20)
      while let item = try reader.next() {
        let response = try item.result.get()
        #expect(response.machine == "127.0.0.1")
        guard response.purpose == .page else { continue }
        made.append(try maker.page(of: response, source: response.source ?? ""))
      }
    }
    #expect(try made == fetched.pages && made.count == 20)
  }

  @Test("sitemaps with lastmod, packed and under an index; only what has changed is asked for")
  func sitemaps() throws {
    let nginx = try Nginx()
    func map(_ modified: [String]) -> String {
      "<urlset>"
        + modified.enumerated().map { number, day in
          "<url><loc>\(nginx.url("/\(number).html"))</loc><lastmod>\(day)</lastmod></url>"
        }.joined() + "</urlset>"
    }
    for number in 0..<3 { try nginx.write("\(number).html", page("Ferry \(number).")) }
    try nginx.write(
      "index.xml", "<sitemapindex><sitemap><loc>/map.xml.gz</loc></sitemap></sitemapindex>")
    let packed = gzip(Array(map(["a", "a", "a"]).utf8))
    try Data(packed).write(to: nginx.pages.appendingPathComponent("map.xml.gz"))
    try nginx.start()
    let crawl = try Crawl()
    func run() throws -> [Fetched] {
      try crawl.run(urls: []) { $0.sitemaps = [nginx.url("/index.xml")] }
    }
    #expect(try run().count(.new) == 3)
    try crawl.settle()
    sleep(1)
    try Data(gzip(Array(map(["a", "b", "a"]).utf8))).write(
      to: nginx.pages.appendingPathComponent("map.xml.gz"))
    let before = try nginx.hits().count
    #expect(try run().count(.unchanged) == 3)
    #expect(
      try nginx.hits().dropFirst(before).map(\.target) == ["/index.xml", "/map.xml.gz", "/1.html"])
  }

  @Test("hosts run side by side, and none is asked twice at once or sooner than its delay")
  func politeness() throws {
    let hosts = (1...50).map { "127.0.0.\($0)" }
    let nginx = try Nginx(listensOn: hosts)
    for number in 0..<3 { try nginx.write("\(number).html", page("Ferry \(number).")) }
    try nginx.start()
    let crawl = try Crawl()
    crawl.settings.delaySeconds = 0.5
    crawl.settings.connectionsPerHost = 1
    crawl.settings.connections = 64
    let urls = hosts.flatMap { host in (0..<3).map { nginx.url("/\($0).html", host: host) } }
    let began = Date()
    let fetched = try crawl.run(urls: urls)
    #expect(fetched.count(.new) == 150)
    #expect(Date().timeIntervalSince(began) < 20, "one after the other they would take 100 seconds")
    let byHost = Dictionary(grouping: try nginx.hits(), by: \.host)
    #expect(byHost.count == 50)
    for hits in byHost.values {
      #expect(hits.count == 4)
      for (earlier, later) in zip(hits, hits.dropFirst()) {
        #expect(later.began - earlier.ended >= 0.5 - 0.005, "\(earlier) \(later)")
      }
    }
  }

  @Test("nothing is asked for without a contact")
  func contact() throws {
    let crawl = try Crawl()
    crawl.settings.contact = " "
    let error = #expect(throws: FetchError.self) { try crawl.run(urls: ["http://127.0.0.1:1/"]) }
    #expect(error?.code == .settings && error?.description.contains("fetch.contact") == true)
  }

  @Test("a password is sent, and stands nowhere afterwards")
  func credentials() throws {
    let server = try LoopbackServer { request, connection in
      if request.headers["authorization"] == nil && request.target == "/page" {
        connection.respond("401 No")
      } else if request.target == "/robots.txt" {
        connection.respond("404 No")
      } else {
        connection.respond("200 OK", ["Content-Type: text/html"], page("The ferry left."))
      }
    }
    let crawl = try Crawl()
    let fetched = try crawl.run(urls: ["http://me:sesame@127.0.0.1:\(server.port)/page"])
    #expect(try fetched.pages.first?.origin.url == server.url("/page"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: crawl.folder.path)
    #expect(files.contains { $0.hasSuffix(".warc.gz") })
    #expect(files.contains { $0.hasSuffix(".sqlite") })
    for file in files {
      // No folder, and none of SQLite's files that go away when the database is closed meanwhile.
      guard let data = FileManager.default.contents(atPath: crawl.folder.path + "/" + file) else {
        continue
      }
      let bytes = [UInt8](data)
      let plain = Gunzip.begins(bytes) ? try Gunzip.unpack(bytes, limit: 1 << 20) : bytes
      #expect(plain.firstRange(of: Array("sesame".utf8)) == nil, "\(file)")
    }
  }
}
