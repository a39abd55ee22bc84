import Testing

@testable import Web

@Suite("addresses of the web")
struct WebURLTests {
  @Test(
    "are brought to one form",
    arguments: [
      ("HTTP://Example.COM:80/a/../b?x=1#part", "http://example.com/b?x=1"),
      ("https://example.com", "https://example.com/"),
      ("https://example.com:8443?x", "https://example.com:8443/?x"),
      ("https://user:secret@example.com/feed", "https://example.com/feed"),
      (
        "http://пример.рф/новость дня?я=1",
        "http://xn--e1afmkfd.xn--p1ai/%d0%bd%d0%be%d0%b2%d0%be%d1%81%d1%82%d1%8c%20%d0%b4%d0%bd%d1%8f?%d1%8f=1"
      ),
      ("http://2130706433/", "http://127.0.0.1/"),
      (" http://[::1]:8080/x\n", "http://[::1]:8080/x"),
      ("http://example.com./a", "http://example.com/a"),
    ])
  func forms(_ written: String, _ form: String) throws {
    #expect(try WebURL(written).text == form)
  }

  @Test(
    "of other schemes are refused",
    arguments: ["ftp://a/b", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x"])
  func schemes(_ written: String) throws {
    let base = try WebURL("https://example.com/")
    for base in [nil, base] {
      let error = #expect(throws: WebURLError.self) { try WebURL(written, relativeTo: base) }
      #expect(error?.code == .scheme)
    }
  }

  @Test("that are none are refused", arguments: ["", "example.com/a", "http://", "http://a b/"])
  func malformed(_ written: String) throws {
    #expect(throws: WebURLError.self) { try WebURL(written) }
  }

  @Test("are resolved against a base, whose password stays with its origin")
  func relative() throws {
    let base = try WebURL("https://me:secret@example.com/news/feed.xml?all")
    #expect(try WebURL("../a?b", relativeTo: base).text == "https://example.com/a?b")
    #expect(try WebURL("../a?b", relativeTo: base).password == "secret")
    #expect(try WebURL("//other.example/x", relativeTo: base).password == nil)
    #expect(try WebURL("http://example.com/x", relativeTo: base).user == nil)
  }

  @Test("lose the parameters that they are told to")
  func parameters() throws {
    let url = try WebURL("https://example.com//a?id=5&utm_source=x&b=%20&utm_medium")
    let short = url.dropping { $0.hasPrefix("utm_") }
    #expect(short.text == "https://example.com//a?id=5&b=%20")
    #expect(
      try WebURL("https://example.com/a?x").dropping { _ in true }.text == "https://example.com/a")
  }
}
