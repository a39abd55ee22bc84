import Foundation
import TestServers
import Testing

/// From a feed on a local site to the warehouse, night after night.
@Suite("dateline run over a site", .serialized)
struct WebRunTests {
  private struct Night {
    let nginx: Nginx
    let folder: URL

    init(pages: Int) throws {
      let nginx = try Nginx()
      self.nginx = nginx
      for number in 0..<pages { try Self.write(number, "sails at noon", to: nginx) }
      let items = (0..<pages).map { "<item><link>\(nginx.url("/\($0).html"))</link></item>" }
      try nginx.write("feed.xml", "<rss><channel>\(items.joined())</channel></rss>")
      try nginx.start()
      folder = try Program.makeFolder()
      let settings = """
        {"fetch": {"contact": "test@example.com", "delaySeconds": 0, "connectionsPerHost": 4,
          "allowAddresses": ["127.0.0.1"],
          "sources": [{"name": "Harbour Courier", "feeds": ["\(nginx.url("/feed.xml"))"]}]}}
        """
      try Data(settings.utf8).write(to: folder.appendingPathComponent("pipeline.json"))
    }

    static func write(_ number: Int, _ words: String, to nginx: Nginx) throws {
      try nginx.write(
        "\(number).html",
        """
        <!doctype html><html lang=en><head><title>Ferry \(number) \(words)</title></head><body><article>
        <h1>Ferry \(number) \(words)</h1><p>The ferry \(number) of the line to Tunis \(words), captain Ines Calloway said on Friday.</p>
        <p>She added that the harbour of Tunis was open again, and that ferry \(number) was full of passengers.</p>
        </article></body></html>
        """)
    }

    func run() throws -> Program.Outcome { try Program.run("dateline", ["run"], in: folder) }
    func status() throws -> Program.Outcome { try Program.run("dateline", ["status"], in: folder) }
    func ask(_ sql: String) throws -> String {
      try Program.run("dateline", ["ask", sql], in: folder).lines.last.map(String.init) ?? ""
    }
  }

  @Test("new, unchanged, two changed; then a night on which the site is gone (F14)")
  func nights() throws {
    let night = try Night(pages: 20)
    #expect(try night.run().errors.contains("fetch in=20 out=20"))
    #expect(try night.run().errors.contains("fetch in=20 out=0 rejected=0 unchanged=20"))
    sleep(1)
    for number in 3...4 { try Night.write(number, "stays in the harbour", to: night.nginx) }
    #expect(try night.run().errors.contains("fetch in=20 out=2 rejected=0 unchanged=18"))
    #expect(try night.ask("SELECT count(*) FROM articles") == "20")
    #expect(try night.ask("SELECT count(*) FROM article_versions") == "22")
    #expect(try night.status().output.contains("source Harbour Courier: new 2, unchanged 18"))
    #expect(try !night.status().output.contains("warning"))
    try FileManager.default.removeItem(at: night.nginx.pages.appendingPathComponent("feed.xml"))
    #expect(try night.run().status == 0)
    let status = try night.status().output
    #expect(status.contains("failed 1 (not_found 1)"))
    #expect(status.contains("warning: Harbour Courier gave nothing; usual are 20"))
  }

  @Test("what no load has committed is handed on again")
  func failedLoad() throws {
    let night = try Night(pages: 3)
    let warehouse = night.folder.appendingPathComponent("output/warehouse.sqlite")
    try FileManager.default.createDirectory(at: warehouse, withIntermediateDirectories: true)
    #expect(try night.run().status != 0)
    try FileManager.default.removeItem(at: warehouse)
    let hits = try night.nginx.hits().count
    #expect(try night.run().errors.contains("fetch in=3 out=3"))
    #expect(try night.nginx.hits().count == hits + 1, "only the feed is asked for again")
    #expect(try night.ask("SELECT count(*) FROM articles") == "3")
  }

  @Test("nothing is asked of the web without a contact")
  func contact() throws {
    let outcome = try Program.run(
      "fetch", ["--input", "https://example.com/"], in: try Program.makeFolder())
    #expect(outcome.status == 78 && outcome.errors.contains("fetch.contact"))
  }
}
