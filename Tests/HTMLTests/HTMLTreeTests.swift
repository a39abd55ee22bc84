import HTML
import Testing

@Suite("The tree")
struct HTMLTreeTests {
  private static let pieces = [
    "<div>", "</div>", "<p class=a>", "</p>", "<b id='x > y'>", "</b>", "<ul><li>", "</li></ul>",
    "<table><tr><td>", "</td></tr></table>", "<br>", "<img src=x/>", "<x-y.z a>", "</x-y.z>",
    "<script>1 < 2</script>", "<svg>", "</svg>", "<!-- c -->", "</body>", "</html>",
    "<html lang=a>",
    "<body>", "<head>", "<title>t</title>", "слово ", "&amp;", "&#151;", "<", "\n", "<a href='",
    "'>",
    "<style>", "<p", ">", "<noscript>", "\0", "&nbsp;x ",
  ]

  @Test("holds together, whatever a page strings together", arguments: 0..<200)
  func pages(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed + 1))
    let html = (0..<Int.random(in: 1...60, using: &numbers)).map { _ in
      Self.pieces.randomElement(using: &numbers)!
    }.joined()
    guard let document = try? HTMLDocument(html), let root = document.root else { return }
    // Down by first children and next siblings, and on by reading order, the same nodes are met.
    var byOrder: [String] = []
    var node: HTMLNode? = root
    while let current = node {
      byOrder.append("\(current.name) \(current.characters)")
      node = current.next(inside: root)
    }
    var byKin: [String] = []
    var open = [root]
    while let current = open.popLast() {
      byKin.append("\(current.name) \(current.characters)")
      var children: [HTMLNode] = []
      var child = current.firstChild
      while let next = child {
        #expect(next.parent?.line == current.line && next.parent?.name == current.name)
        children.append(next)
        child = next.nextSibling
      }
      open += children.reversed()
    }
    #expect(byOrder == byKin, "\(html)")
  }

  @Test("keeps what stands behind the end of the page")
  func behind() throws {
    let document = try HTMLDocument("<html><body><p>one</p></body></html><div>two</div>")
    #expect(document.root?.textContent == "onetwo")
  }

  @Test(
    "gives a text the line on which its first word stands",
    arguments: [
      ("<p>a</p>", 1), ("<p>\n\n a\n b\n</p>", 3), ("\n<p>a\nb<b>\n</b>c</p>", 2),
      ("<p>\(String(repeating: " \n", count: 300)) a \n b</p>", 301),
      ("<p>\(String(repeating: "a\n", count: 300))</p>", 1), ("<p\nclass=a\n>a\n</p>", 3),
    ])
  func startOfText(html: String, line: Int) throws {
    let document = try HTMLDocument(html)
    var node = document.root
    while let current = node, !(current.isText && current.characters.contains("a")) {
      node = current.next(inside: document.root!)
    }
    #expect(node?.line == line)
  }

  @Test("counts lines beyond 65,535")
  func lines() throws {
    let document = try HTMLDocument(String(repeating: "\n", count: 70_000) + "<p>text</p>")
    #expect(document.root?.line == 70_001)
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    /// Marsaglia's xorshift.
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
