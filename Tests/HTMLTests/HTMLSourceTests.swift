import HTML
import Testing

@Suite("What is rewritten before libxml2 sees it")
struct HTMLSourceTests {
  @Test(
    "reads as a browser reads it",
    arguments: [
      ("<p>a<script>if (1 < 2) { x() }</script>b</p>", "ab"),
      ("<p>a<style>p > b {}</style>b</p>", "ab"),
      ("<p>a<!-- <p>no --> b</p>", "a b"),
      ("<p>long<wbr>word</p>", "longword"),
      ("<p><video><source src=a><track src=b></video>after</p>", "after"),
      ("<p>a &#151; b &#x93;c&#x94;</p>", "a — b “c”"),
      ("<p>a &#8212; b &amp; c</p>", "a — b & c"),
      ("<p>3 < 4</p>", "3 < 4"),
      ("<p><a href=/news/>link</a> text</p>", "link text"),
      ("<p>a</i></b></span> b</p>", "a b"),
      ("<p>a\0b</p>", "ab"),
      ("<p title='a > b'>text</p>", "text"),
      ("<p>a<svg><title>icon</title></svg>b</p>", "ab"),
      ("<p>a<svg>b", "ab"),
    ])
  func reads(html: String, text: String) throws {
    #expect(try HTMLDocument(html).root?.textContent == text)
  }

  @Test("an image in a noscript of the head does not hide the page")
  func noscript() throws {
    let document = try HTMLDocument(
      "<html><head><noscript><img src=x></noscript></head><body><p>text</p></body></html>")
    let body = document.root?.firstChild.flatMap(next(.body))
    #expect(body?.parent?.tag == .html)
    #expect(body?.textContent == "text")
  }

  @Test("keeps data for machines")
  func data() throws {
    let document = try HTMLDocument(
      "<script type='application/ld+json'>{\"a\": \"<b>\"}</script><p>text</p>")
    #expect(document.root?.textContent.contains("{\"a\": \"<b>\"}") == true)
  }

  @Test("keeps line numbers where it leaves something out")
  func lines() throws {
    let document = try HTMLDocument("<script>\n\n\n</script>\n<!--\n--><p>sixth</p>")
    var node = document.root
    while let current = node, current.tag != .p { node = current.next(inside: document.root!) }
    #expect(node?.line == 6)
  }

  /// The limit is there to end what hangs, not to measure.
  @Test("ends on what libxml2 alone reads in quadratic time", .timeLimit(.minutes(10)))
  func hostile() {
    let pages = [
      String(repeating: "<b></p></i>", count: 30_000),
      String(repeating: "<svg><noscript>", count: 100_000),
      String(repeating: "<", count: 1_000_000),
      String(repeating: "&#", count: 500_000),
      String(repeating: "<!--", count: 100_000),
    ]
    for page in pages {
      do throws(HTMLError) {
        _ = try HTMLDocument(page)
      } catch {
        #expect(error.code != .selector)
      }
    }
  }

  private func next(_ tag: HTMLTag) -> (HTMLNode) -> HTMLNode? {
    { node in
      var node: HTMLNode? = node
      while let current = node, current.tag != tag { node = current.nextSibling }
      return node
    }
  }
}
