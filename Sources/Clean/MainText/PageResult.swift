import HTML
import Records

/// A page behind all steps: what is kept, what is struck, what it says of itself.
struct PageResult {
  var page: HTMLPage
  var metadata: PageMetadata
  /// The body that was found in the page's data, where the page shows next to none.
  private(set) var data: (body: StructuredBody, page: HTMLPage)?

  /// Takes the body from the page's data; what the page shows of it is struck.
  mutating func take(_ body: StructuredBody, _ inner: HTMLPage) {
    for index in page.kept { page.strike(index, by: "teaser") }
    data = (body, inner)
    let text = inner.kept.map { inner.blocks[$0].text }.joined(separator: " ")
    metadata.add(.body, String(text.prefix(80)), body.place)
  }

  func article(id: String, flags: [RawArticle.Flag]?) -> RawArticle {
    RawArticle(
      id: id, printed: metadata.printed, canonicalUrl: metadata.canonicalUrl, flags: flags,
      claims: metadata.claims, blocks: data.map { $0.page.body(line: $0.body.line) } ?? page.body(),
      removed: page.removed() + (data.map { $0.page.removed(line: $0.body.line) } ?? []))
  }
}

/// What the steps have left of a page.
extension HTMLPage {
  /// The blocks of the body, in reading order.
  var kept: [Int] {
    blocks.indices.filter { blocks[$0].isOpen && $0 != headline }
  }

  /// Words of prose in the body.
  var keptProse: Double {
    kept.reduce(0) { $0 + blocks[$1].weight }
  }

  /// - Parameter line: of the script that holds the text; else each block has its own.
  func body(line: Int? = nil) -> [Block] {
    kept.map { Block(blocks[$0].kind, blocks[$0].text, line: line ?? blocks[$0].line) }
  }

  /// What is struck, and the headline, which is no part of the body either.
  func removed(line: Int? = nil) -> [Removed] {
    blocks.indices.compactMap { index in
      (blocks[index].struckBy ?? (index == headline ? "headline" : nil)).map {
        Removed(rule: $0, text: blocks[index].text, line: line ?? blocks[index].line)
      }
    }
  }
}
