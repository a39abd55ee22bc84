import HTML
import Testing

@Suite("A parsed document")
struct HTMLDocumentTests {
  @Test("gives its elements in reading order, with attributes, text and lines")
  func walk() throws {
    let document = try HTMLDocument("<p id=a>one</p>\n<p id=b>two <b>three</b></p>\n")
    let paragraphs = elements(of: document).filter { $0.tag == .p }
    #expect(paragraphs.map { $0.attribute("id") } == ["a", "b"])
    #expect(paragraphs.map(\.textContent) == ["one", "two three"])
    #expect(paragraphs.map(\.line) == [1, 2])
    #expect(paragraphs.allSatisfy { $0.attribute("class") == nil })
  }

  @Test("reads its characters as they are, whatever charset the page declares")
  func charset() throws {
    let document = try HTMLDocument(
      "<html><head><meta charset='windows-1251'></head><body><p>Порт открыт</p></body></html>")
    #expect(text(of: document) == "Порт открыт")
  }

  @Test(
    "is refused when it holds nothing", arguments: ["", " \n\t", "<!-- -->", "<script></script"])
  func empty(_ html: String) {
    let text = (try? HTMLDocument(html)).map { self.text(of: $0) }
    #expect(text == nil || text == "")
  }

  @Test("keeps the text of what nobody closed", arguments: [300, 5_000])
  func unclosed(count: Int) throws {
    let document = try HTMLDocument(String(repeating: "<b>", count: count) + "deep")
    #expect(text(of: document) == "deep")
  }

  @Test("names the limit that a page breaks")
  func limits() {
    let limits = HTMLLimits(bytes: 10_000, depth: 100, attributes: 50)
    #expect(code(String(repeating: "<div>", count: 101), limits) == .depth)
    let attributes = (0..<51).map { "a\($0)=1" }.joined(separator: " ")
    #expect(code("<p \(attributes)>", limits) == .budget)
    #expect(code(String(repeating: "x", count: 10_001), limits) == .budget)
    #expect(code("<p \(attributes.dropLast(6))>x", limits) == nil)
  }

  private func code(_ html: String, _ limits: HTMLLimits) -> HTMLError.Code? {
    do throws(HTMLError) {
      _ = try HTMLDocument(html, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  private func elements(of document: HTMLDocument) -> [HTMLNode] {
    var found: [HTMLNode] = []
    guard let root = document.root else { return [] }
    var node: HTMLNode? = root
    while let current = node {
      if current.isElement { found.append(current) }
      node = current.next(inside: root)
    }
    return found
  }

  private func text(of document: HTMLDocument) -> String {
    document.root?.textContent ?? ""
  }
}
