import Testing

@testable import Fetch

@Suite("robots.txt")
struct RobotsFileTests {
  private func allows(_ text: String, _ target: String, token: String = "Dateline") -> Bool {
    RobotsFile(Array(text.utf8), token: token).allows(target)
  }

  @Test("the longest match wins, and of equals the one that allows (RFC 9309, 5.1 and 5.2)")
  func longest() {
    let rfc = """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/

      User-Agent: foobot
      Disallow:/
      Allow:/example/page.html
      Allow:/example/allowed.gif

      User-Agent: barbot
      User-Agent: bazbot
      Disallow: /example/page.html

      User-Agent: quxbot
      """
    #expect(allows(rfc, "/publications/x.gif") && !allows(rfc, "/x.gif") && allows(rfc, "/x.gif?y"))
    #expect(
      !allows(rfc, "/x", token: "foobot") && allows(rfc, "/example/page.html", token: "foobot"))
    for bot in ["barbot", "BazBot"] {
      #expect(
        !allows(rfc, "/example/page.html", token: bot) && allows(rfc, "/example/", token: bot))
    }
    #expect(allows(rfc, "/example/", token: "quxbot"))
    let text = "user-agent: *\nallow: /example/page/\ndisallow: /example/page/disallowed.gif"
    #expect(!allows(text, "/example/page/disallowed.gif") && allows(text, "/example/page/"))
    #expect(allows("user-agent: *\ndisallow: /a\nallow: /a", "/ab"))
  }

  @Test("groups of one agent are read as one, and a group for us hides the one for all")
  func groups() {
    let text = """
      User-agent: dateline
      Disallow: /a
      Sitemap: https://example.com/map.xml
      User-agent: *
      Disallow: /
      User-agent: Dateline/1.0
      Disallow: /b
      """
    #expect(!allows(text, "/a/x") && !allows(text, "/b") && allows(text, "/c"))
    #expect(allows("User-agent: datelinebot\nDisallow: /", "/x"))
    #expect(!allows("User-agent: other\nuser-agent: *\n\n# and now\nDisallow: /", "/x"))
  }

  @Test(
    "stars and dollars",
    arguments: [
      ("/fish*", "/fish/salmon.html", true), ("/fish*", "/Fish", false),
      ("/*.php", "/a/b.php?x", true),
      ("/*.php$", "/a/b.php?x", false), ("/*.php$", "/a.php/b.php", true), ("/a$", "/a", true),
      ("/a$", "/ab", false), ("/*/x/*y$", "/1/x/2y/x/y", true), ("*", "/", true), ("/$", "/", true),
      ("/a*a$", "/a", false), ("/a**b", "/axxb", true),
    ])
  func wildcards(_ pattern: String, _ path: String, _ isMeant: Bool) {
    #expect(allows("user-agent: *\ndisallow: \(pattern)", path) != isMeant)
  }

  @Test("octets that may stand plain are the same encoded, others are not (RFC 9309, 2.2.2)")
  func encoding() {
    #expect(!allows("user-agent: *\ndisallow: /foo/bar/ツ", "/foo/bar/%e3%83%84"))
    #expect(!allows("user-agent: *\ndisallow: /foo/bar/%E3%83%84", "/foo/bar/ツ"))
    #expect(!allows("user-agent: *\ndisallow: /foo/bar/%62%61%7A", "/foo/bar/baz"))
    #expect(allows("user-agent: *\ndisallow: /a%2Fb", "/a/b"))
  }

  @Test("whatever ends the lines, and with a byte order mark")
  func lines() {
    for text in ["User-agent: *\r\nDisallow: /x\r\n", "\u{feff}user-agent:*\rdisallow:/x # why"] {
      #expect(!allows(text, "/x/y") && allows(text, "/y"))
    }
    #expect(allows("", "/x") && allows("<html>404</html>", "/x") && allows("disallow: /", "/x"))
    #expect(
      allows("user-agent: *\ndisallow:", "/x")
        && allows("user-agent: *\ndisallow: /", "/robots.txt"))
  }

  @Test("crawl-delay belongs to its group")
  func delay() {
    let text =
      "User-agent: *\nCrawl-delay: 10\n\nUser-agent: dateline\nCrawl-delay: 300000\nDisallow: /x"
    #expect(RobotsFile(Array(text.utf8), token: "Dateline").crawlDelay == 300_000)
    #expect(RobotsFile(Array(text.utf8), token: "other").crawlDelay == 10)
    #expect(RobotsFile(Array("user-agent: *\ncrawl-delay: -1".utf8), token: "a").crawlDelay == nil)
    #expect(RobotsFile(Array("user-agent: *\ncrawl-delay: nan".utf8), token: "a").crawlDelay == nil)
  }

  @Test("500 KiB are read, and no more")
  func reach() {
    let filler = String(repeating: "# filler\n", count: (RobotsFile.reach - 40) / 9)
    #expect(!allows("user-agent: *\n" + filler + "disallow: /x", "/x"))
    #expect(allows("user-agent: *\n" + filler + filler + "disallow: /x", "/x"))
  }
}
