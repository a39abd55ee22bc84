import Records
import Testing

@testable import Clean

private func article(_ html: String) throws -> RawArticle {
  try Cleaner(settings: CleanSettings()).article(
    from: Page(id: "x", mediaType: "text/html", content: html))
}

private let prose = (1...6).map {
  "The harbour of Riga will open terminal number \($0) in the spring, the council said on Friday, and ships will follow."
}
private let title = "<title>Riga opens its harbour terminal</title>"

@Suite("Body from a page's data")
struct StructuredBodyTests {
  static let html = prose.map { "<p>\($0)</p>" }.joined()
  static let escaped = html.replacing("<", with: #"\u003c"#)
  static let blocks = prose.map { #"{"type": "text", "id": "b7", "text": "\#($0)"}"#.description }
    .joined(separator: ",")
  static let elements = prose.map { #"[\"$\",\"p\",null,{\"children\":\"\#($0)\"}]"# }
    .joined(separator: ",")

  private static func pushed(_ text: String) -> String {
    "<script>self.__next_f.push([1,\"\(text)\"])</script>"
  }

  @Test(
    "is taken where the tree holds next to none",
    arguments: [
      (
        #"<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\#(html)"}</script>"#,
        "json-ld articleBody"
      ),
      (
        #"<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\#(prose.joined(separator: #"\n"#))"}</script>"#,
        "json-ld articleBody"
      ),
      ("<script type='text/template'>\(html)</script>", "script[type=text/template]"),
      ("<template shadowrootmode=open>\(html)</template>", "template"),
      ("<noscript>\(html)</noscript>", "noscript"),
      (
        #"<script id="__NEXT_DATA__" type="application/json">{"a": [\#(blocks)]}</script>"#,
        "script #__NEXT_DATA__"
      ),
      ("<script>window.__STATE__ = {story: {body: \"\(escaped)\"}, n: 1};</script>", "script"),
      (
        "<script>load('{\"body\": \"\(html)\", \"kind\": \"story of the day and the night\"}')</script>",
        "script"
      ),
      (
        pushed(#"1:\"$S\"\n"#) + pushed(#"3:[[\"$\",\"div\",null,{\"children\":["#)
          + pushed(#"\#(elements)]}]]\n"#), "script"
      ),
      (
        pushed(#"2:T\#(String(html.utf8.count, radix: 16)),"#) + pushed(escaped)
          + pushed(#"3:{\"text\":\"\#(prose[0])\"}\n"#), "script"
      ),
    ])
  func strikes(data: String, place: String) throws {
    let article = try article(
      "<html><head>\(title)</head>\n<body><p>\(prose[0])</p>\n\(data)</body></html>")
    #expect(article.blocks.map(\.text) == prose)
    #expect(Set(article.blocks.map(\.line)) == [3])
    #expect(article.removed.map(\.rule) == ["teaser"])
    #expect(article.claims.filter { $0.field == .body }.map(\.where) == [place])
  }

  @Test(
    "is not what only looks like it",
    arguments: [
      // A page's messages, each under a key of its own.
      (1...40).map { #""message\#($0)": "\#(prose[$0 % 6])""# }.joined(separator: ","),
      // Teasers of other stories.
      (1...40).map {
        #"{"id": "a\#($0)", "url": "/riga/\#($0)", "image": "/\#($0).jpg", "section": "harbour", "kind": "story", "author": "A. B.", "alt": "", "day": "2016-05-03", "lead": "The harbour opens on day \#($0)."}"#
      }.joined(separator: ","),
      // Another story.
      #"{"text": "\#(Array(repeating: "We use what you tell us to make this site better for all who read it.", count: 20).joined(separator: " "))"}"#,
    ])
  func spares(data: String) throws {
    let article = try article(
      "<html><head>\(title)</head><body><p>\(prose[0])</p><script>x = [\(data)]</script></body></html>"
    )
    #expect(article.blocks.map(\.text) == [prose[0]])
    #expect(article.removed.isEmpty)
  }

  @Test("is not looked for where the page shows an article")
  func shown() throws {
    let data =
      "<script type='text/template'>\(Self.html)\(Self.html.replacing("Riga", with: "Gdansk"))</script>"
    let article = try article("<html><body>\(Self.html)\(data)</body></html>")
    #expect(article.blocks.count == prose.count)
    #expect(article.claims.allSatisfy { $0.field != .body })
  }
}

@Suite("Texts of a script")
struct ScriptTextsTests {
  @Test(
    "come with their keys",
    arguments: [
      (#"{"a": "x", "b": ["y", {"c": "z"}, "w"]}"#, ["a x", "b y", "c z", "b w"]),
      ("a = {b: 'x', 'c': `y`}; f(\"z\")", ["b x", "c y", " z"]),
      (#"{"a": "\u0420\u0438\u0433\u0430 \ud83d\ude00 \"q\" \n\x41"}"#, ["a Рига 😀 \"q\" \nA"]),
      ("// don't\n/* \"no */ {\"a\": \"x\"}", ["a x"]),
      ("it's\n{\"a\": \"x\"", ["a x"]),
      (
        #"["$", "p", null, {"children": ["x", ["$", "b", null, {"children": "y"}]]}]"#,
        ["children x", "children y"]
      ),
      ("\"", []), ("", []), (#""\"#, []),
    ])
  func keys(source: String, pieces: [String]) {
    #expect(ScriptTexts.all(in: source).map { "\($0.key) \($0.text)" } == pieces)
  }

  @Test(
    "of hostile scripts cost no more",
    .timeLimit(.minutes(10)),
    arguments: [
      #"\""#, "'\"`", "{", "[\"", "/*", "a:", #"{"a":"#, "<script", "</", "<noscript>", "'\n",
    ])
  func hostile(_ part: String) throws {
    let script = String(repeating: part, count: 100_000)
    _ = ScriptTexts.all(in: script)
    _ = EmbeddedScripts.all(in: "<script>\(script)</script>\(script)")
  }
}
