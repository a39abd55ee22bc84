import HTML
import Testing

@Suite("Attributes")
struct HTMLAttributesTests {
  @Test(
    "are read as a browser reads them",
    arguments: [
      ("<p ID=a>", "a"), ("<p id = 'a b' >", "a b"), ("<p id=\"a'b\">", "a'b"),
      ("<p class=x/id=a>", nil), ("<p class=x / id=a>", "a"), ("<p/id=a>", "a"),
      ("<p id>", ""), ("<p id= >", ""), ("<p id=a id=b>", "a"), ("<p xid=a idx=b>", nil),
      ("<p @click=\"a > b\" id=c>", "c"), ("<p [x]='1 2' :y=\"3\"id=c>", "c"),
      ("<p id=a", "a"), ("<p id=\"a", "a"), ("<p\nid\n=\na\n>", "a"), ("<p id=/>", "/"),
    ] as [(String, String?)])
  func reads(html: String, value: String?) throws {
    let document = try HTMLDocument(html + (html.hasSuffix(">") ? "text</p>" : ""))
    #expect(paragraph(of: document)?.attribute("id") == value)
  }

  @Test(
    "have their character references read",
    arguments: [
      ("a &amp; b &lt;c&gt;", "a & b <c>"), ("&#8212;&#x2014;&#X2014", "———"),
      ("caf&eacute; &Eacute;", "café É"), ("&#146;&#x93;", "’“"), ("&#0000000146;", "’"),
      ("?a=1&copy=2&b", "?a=1&copy=2&b"), ("&unknown; & &# &#x; &;", "&unknown; & &# &#x; &;"),
      ("&#0;&#xD800;&#99999999999;&#1;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("a\0b", "ab"),
    ])
  func references(written: String, value: String) throws {
    let document = try HTMLDocument("<p id=\"\(written)\">text</p>")
    #expect(paragraph(of: document)?.attribute("id") == value)
  }

  @Test("belong to the element that bears them, not to one that the page leaves to be guessed")
  func guessed() throws {
    let document = try HTMLDocument(
      "<title id=t>x</title><p id=a>one<p>two<p id=b>three<body id=c><p id=d>four")
    #expect(document.root?.attribute("id") == nil)
    var found: [String] = []
    var node = document.root
    while let current = node {
      if let id = current.attribute("id") { found.append("\(current.name) \(id)") }
      node = current.next(inside: document.root!)
    }
    #expect(found == ["title t", "p a", "p b", "p d"])
  }

  private func paragraph(of document: HTMLDocument) -> HTMLNode? {
    var node = document.root
    while let current = node, current.tag != .p { node = current.next(inside: document.root!) }
    return node
  }
}
