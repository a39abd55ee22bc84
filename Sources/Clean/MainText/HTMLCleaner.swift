import HTML
import Language
import Records

/// Finds the article in a page of HTML.
struct HTMLCleaner: Sendable {
  /// A page of so many links without a sentence leads to articles, and is none.
  private static let linksOfAFrontPage = 30
  private let limits: HTMLLimits
  private let elements: ElementRules
  private let boilerplate: BoilerplateBlocks
  private let body: BodyBlocks

  init(settings: CleanSettings, tables: LineTables) throws {
    limits = HTMLLimits(bytes: settings.maxBytes, depth: settings.maxDepth)
    elements = ElementRules(try ElementRule.all())
    boilerplate = BoilerplateBlocks(rules: tables.boilerplate)
    body = BodyBlocks(bylines: tables.bylines, captions: tables.captions, dates: tables.dates)
  }

  /// - Throws: `RecordRejected`.
  /// - Complexity: O(n) in the page.
  func article(id: String, html: String) throws -> RawArticle {
    let document = try parsed(html)
    guard let root = document.root else { throw CleanReject.emptyText("the page has no element") }
    var page = HTMLPage.read(root)
    var metadata = PageMetadata(root)
    let steps: [any PageStep] = [
      boilerplate,
      ChromeElements(rules: elements),
      BodyContainer(),
      Opening(titles: metadata.titles.map(NormalForm.fold)),
      body,
    ]
    for step in steps { step.apply(to: &page) }
    metadata.addVisible(of: page, dates: body.dates, bylines: body.bylines)
    let kept = page.blocks.indices.filter { page.blocks[$0].isOpen && $0 != page.headline }
    let links = page.blocks.count { $0.linked > 0.6 }
    if links >= Self.linksOfAFrontPage, kept.allSatisfy({ page.blocks[$0].weight == 0 }) {
      throw CleanReject.notArticle("\(links) links and not one sentence")
    }
    return RawArticle(
      id: id, printed: metadata.printed, canonicalUrl: metadata.canonicalUrl,
      claims: metadata.claims,
      blocks: kept.map { index in
        let block = page.blocks[index]
        return Block(block.kind, block.text, line: block.line)
      },
      removed: page.blocks.compactMap { block in
        block.struckBy.map { Removed(rule: $0, text: block.text, line: block.line) }
      })
  }

  private func parsed(_ html: String) throws -> HTMLDocument {
    do throws(HTMLError) {
      return try HTMLDocument(html, limits: limits)
    } catch {
      switch error.code {
      case .empty: throw CleanReject.emptyText(error.message)
      case .depth: throw CleanReject.depth(error.message)
      case .budget: throw CleanReject.budget(error.message)
      case .unreadable, .selector: throw CleanReject.unreadable(error.message)
      }
    }
  }
}
