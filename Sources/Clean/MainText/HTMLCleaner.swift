import HTML
import Language
import Records

/// Finds the article in a page of HTML.
struct HTMLCleaner: Sendable {
  /// A page of so many links without a sentence leads to articles, and is none.
  private static let linksOfAFrontPage = 30
  private let limits: HTMLLimits
  private let boilerplate: BoilerplateBlocks
  private let body: BodyBlocks
  private let visible: VisibleClaims
  private let words: ElementWords.Reader
  private let model: BodyModel

  init(settings: CleanSettings, tables: LineTables, model: BodyModel) throws {
    self.model = model
    words = try ElementWords.Reader()
    limits = HTMLLimits(bytes: settings.maxBytes, depth: settings.maxDepth)
    visible = try VisibleClaims()
    boilerplate = BoilerplateBlocks(rules: tables.boilerplate)
    body = BodyBlocks(bylines: tables.bylines, captions: tables.captions, dates: tables.dates)
  }

  /// - Throws: `RecordRejected`.
  /// - Complexity: O(n) in the page.
  func article(
    id: String, html: String, without siteLines: Set<String> = [], _ budget: TimeBudget
  ) throws -> RawArticle {
    let result = try result(of: html, without: siteLines, budget)
    let page = result.page
    let links = page.blocks.count { $0.linked > 0.6 }
    if links >= Self.linksOfAFrontPage, page.keptProse == 0, result.data == nil {
      throw CleanReject.notArticle("\(links) links and not one sentence")
    }
    return result.article(id: id, flags: PageFlags.flags(of: result, html: html))
  }

  /// All that is found out about a page, whether it is an article or not.
  func result(
    of html: String, without siteLines: Set<String> = [], _ budget: TimeBudget
  ) throws -> PageResult {
    let document = try parsed(html)
    guard let root = document.root else { throw CleanReject.emptyText("the page has no element") }
    try budget.check()
    var page = HTMLPage.read(root)
    try budget.check()
    var metadata = PageMetadata(root)
    try apply([SiteLinesOfPage(lines: siteLines)] + rules(metadata), to: &page, budget)
    BlockVerdicts(model: model).apply(BlockFeatures(page, metadata), to: &page)
    try budget.check()
    metadata.addVisible(of: page, visible)
    var result = PageResult(page: page, metadata: metadata)
    let shown = page.keptProse
    if StructuredBody.isWanted(shown: shown),
      let found = StructuredBody.find(in: html, root, titles: metadata.titles),
      let inner = try? parsed(found.markup).root.map(HTMLPage.read)
    {
      var inner = inner
      // All of it is article: the model has nothing to choose from.
      try apply(rules(metadata), to: &inner, budget)
      if StructuredBody.isEnough(inner.keptProse, shown: shown) { result.take(found, inner) }
    }
    return result
  }

  /// What the rules have to say, in this order; the last word is the model's.
  private func rules(_ metadata: PageMetadata) -> [any PageStep] {
    [
      boilerplate,
      TickerBlocks(),
      ContentsList(),
      ChromeElements(),
      BodyContainer(),
      Opening(titles: metadata.titles.map(NormalForm.fold)),
      body,
    ]
  }

  private func apply(
    _ steps: [any PageStep], to page: inout HTMLPage, _ budget: TimeBudget
  ) throws {
    page.words = words.words(of: page.elements)
    for step in steps {
      try budget.check()
      step.apply(to: &page)
    }
    try budget.check()
  }

  /// What there is to learn from a page: each block's text, and its features when the rules have spoken.
  ///
  /// - Throws: `RecordRejected`.
  func examples(html: String) throws -> [BlockExample] {
    let document = try parsed(html)
    guard let root = document.root else { return [] }
    var page = HTMLPage.read(root)
    let metadata = PageMetadata(root)
    try apply(rules(metadata), to: &page, TimeBudget(seconds: .infinity))
    let features = BlockFeatures(page, metadata)
    var examples = page.blocks.map { BlockExample(text: $0.text, line: $0.line, features: nil) }
    for (place, block) in features.blocks.enumerated() {
      examples[block].features = Array(features.row(place))
    }
    return examples
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
