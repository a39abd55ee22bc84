import Foundation
import TestServers
import Testing
import Web

@testable import Fetch

/// However much a source names, few of its addresses are held.
@Suite("what a source names")
struct IntakeTests {
  private func intake(urls: [String] = []) throws -> Intake {
    var source = SourceSettings(name: "site")
    source.urls = urls
    return Intake(try AddressList(source))
  }

  private func errand(_ purpose: Errand.Purpose) throws -> Errand {
    Errand(purpose, try WebURL("https://example.com/"), source: 0)
  }

  @Test("is looked at up to a bound, and further on when pages come to their end")
  func bound() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<30_000).map { "https://example.com/\($0)\n" }.joined()
    try folder.write("list.txt", "# pages\n\n" + lines)
    var intake = try intake(urls: [folder.path + "/list.txt", "https://example.com/last"])
    let page = try errand(.page)
    var count = 0
    while intake.next() != nil {
      intake.begin(page)
      count += 1
    }
    #expect(count == Intake.enough && !intake.isReady && !intake.isEmpty)
    while !intake.isEmpty {
      intake.end(page)
      if intake.next() != nil {
        intake.begin(page)
        count += 1
      }
    }
    #expect(count == 30_001)
  }

  @Test("one sitemap is asked for at a time, and many feeds")
  func listings() throws {
    var intake = try intake()
    let sitemap = try errand(.listing(.sitemap, depth: 0))
    let feed = try errand(.listing(.feed, depth: 0))
    func ask() -> Int {
      var count = 0
      while let next = intake.nextListing() {
        intake.begin(next)
        count += 1
      }
      return count
    }
    for _ in 0..<3 { intake.add(sitemap) }
    for _ in 0..<3 {
      #expect(ask() == 1)
      intake.end(sitemap)
    }
    for _ in 0..<50 { intake.add(feed) }
    #expect(ask() == 50 && intake.isEmpty)
  }

  @Test("a sitemap's entries are looked at in their order before the next one is asked for")
  func entries() throws {
    let lines = (0..<20_000).map { "<url><loc>https://example.com/\($0)</loc></url>" }.joined()
    let text = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>\(lines)</urlset>"
    var intake = try intake()
    let sitemap = try errand(.listing(.sitemap, depth: 0))
    intake.open(try Listing(text, url: "https://example.com/map.xml"), for: sitemap, depth: 0)
    intake.add(sitemap)
    let early = intake.nextListing()
    #expect(early == nil)
    var addresses: [String] = []
    while case .listed(let entry, _)? = intake.next() { addresses.append(entry.address) }
    #expect(addresses == (0..<20_000).map { "https://example.com/\($0)" })
    let late = intake.nextListing()
    #expect(late != nil && intake.isEmpty)
  }

  @Test("a file that is missing, or a folder, is told before anything is asked")
  func missing() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path + "/none.txt", folder.path] {
      #expect(throws: FetchError.self) { try intake(urls: [path]) }
    }
  }
}
