import Foundation
import TestServers
import Testing

/// SIGKILL again and again in the middle of fetching: nothing is lost, nothing comes twice.
@Suite("a killed fetch", .serialized)
struct KilledFetchTests {
  @Test(
    "after twenty kills each of 2,000 pages is there exactly once, and few were asked for twice")
  func kills() throws {
    let nginx = try Nginx()
    for number in 0..<2000 {
      try nginx.write(
        "\(number).html", "<!doctype html><title>Ferry</title><p>Ferry \(number) left.")
    }
    try nginx.start()
    let folder = try Program.makeFolder()
    let urls = (0..<2000).map { nginx.url("/\($0).html") }.joined(separator: "\n")
    try Data(urls.utf8).write(to: folder.appendingPathComponent("urls.txt"))
    let settings = """
      {"fetch": {"contact": "test@example.com", "delaySeconds": 0, "connectionsPerHost": 4,
        "allowAddresses": ["127.0.0.1"], "sources": [{"name": "site", "urls": ["urls.txt"]}]}}
      """
    try Data(settings.utf8).write(to: folder.appendingPathComponent("pipeline.json"))
    let arguments = ["--state", "state", "--archive", "archive", "-o", "pages.ndjson"]
    var killed = 0
    for moment in 0..<20 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path("fetch"))
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.standardError = FileHandle.nullDevice
      try process.run()
      // Somewhere in the next ninety pages.
      let wanted = moment * 90 + Int.random(in: 1...90)
      while process.isRunning, try nginx.hits().count < wanted { usleep(500) }
      usleep(UInt32.random(in: 0...5000))
      if process.isRunning { killed += 1 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    #expect(killed == 20)
    let last = try Program.run("fetch", arguments, in: folder)
    #expect(last.status == 0, "\(last.errors)")
    let pages = try String(
      contentsOf: folder.appendingPathComponent("pages.ndjson"), encoding: .utf8)
    let addresses = try pages.split(separator: "\n").map { line in
      try #require(
        (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["url"]
          as? String)
    }
    #expect(addresses.count == 2000 && Set(addresses).count == 2000)
    let asked = try nginx.hits().count { $0.target.hasSuffix(".html") }
    // What was under way, or not noted yet, when a kill came.
    #expect(asked <= 2000 + 20 * 200, "\(asked) requests")
    print("\(asked) requests for 2000 pages and 20 kills")
  }
}
