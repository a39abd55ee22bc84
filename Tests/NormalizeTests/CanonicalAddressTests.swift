import Testing

@testable import Normalize

@Suite("canonical address")
struct CanonicalAddressTests {
  static let addresses = try! CanonicalAddress()

  @Test(
    "fragment, tracking and the host's capitals are off, the rest stays as claimed",
    arguments: [
      ("https://Post.Example/A/b?id=7&utm_source=x&fbclid=1#top", "https://post.example/A/b?id=7"),
      ("http://post.example:80", "http://post.example/"),
      ("https://post.example/?utm_medium=x", "https://post.example/"),
      ("//post.example/a", "https://post.example/a"),
      ("/a?b=1", "https://www.post.example/a?b=1"),
      ("https://user@Post.Example:443?a=1&&b=?#c?d", "https://post.example/?a=1&b=?"),
      ("https://пост.example/Ы?ё=1", "https://пост.example/Ы?ё=1"),
    ])
  func normal(_ claim: String, _ address: String) {
    #expect(Self.addresses.normal(claim, page: "https://www.post.example/x") == address)
  }

  @Test("what is no web address is none", arguments: ["javascript:void(0)", "", "about", "/a"])
  func none(_ claim: String) {
    #expect(Self.addresses.normal(claim, page: "file:input/a.html") == nil)
  }

  @Test("each row strikes and spares its own examples", arguments: addresses.tracking)
  func row(_ rule: CanonicalAddress.Rule) {
    #expect(rule.pattern.matches(rule.strikes))
    #expect(!rule.pattern.matches(rule.spares))
  }
}
