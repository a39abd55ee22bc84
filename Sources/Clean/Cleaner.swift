import Records

/// Finds the article in a page and drops the rest.
package struct Cleaner: Sendable {
  private let settings: CleanSettings
  private let html: HTMLCleaner
  private let text: TextCleaner
  private let siteLines: SiteLines

  /// - Parameter learned: what `dateline learn` knows of the sources.
  /// - Throws: `DataFiles.Missing` when the tables are not beside the program.
  package init(settings: CleanSettings, learned: LearnedSources = LearnedSources()) throws {
    try self.init(settings: settings, learned: learned, blocks: .ofBlocks(), lines: .ofLines())
  }

  /// With models of one's own, as training has them.
  package init(
    settings: CleanSettings, learned: LearnedSources = LearnedSources(), blocks: BodyModel,
    lines: BodyModel
  ) throws {
    self.settings = settings
    siteLines = SiteLines(learned)
    let tables = try LineTables()
    html = try HTMLCleaner(settings: settings, tables: tables, model: blocks)
    text = TextCleaner(tables: tables, model: lines)
  }

  /// - Throws: `RecordRejected` with a reason of `CleanReject`.
  /// - Complexity: O(n) in the page.
  package func article(from page: Page) throws -> RawArticle {
    try checkSize(of: page)
    let budget = TimeBudget(seconds: settings.maxSeconds)
    let article: RawArticle
    switch page.mediaType {
    case "text/html", "application/xhtml+xml":
      article = try html.article(
        id: page.id, html: page.content, without: siteLines.lines(of: page), budget)
    case "text/plain":
      article = try text.article(
        id: page.id, text: page.content, without: siteLines.lines(of: page), budget)
    default: throw CleanReject.mediaType("\(page.mediaType) is neither text/html nor text/plain")
    }
    // Headings over nothing are no text.
    let words = article.blocks.lazy.filter { $0.kind != .heading }
      .map { LineShape($0.text).words }.reduce(0, +)
    guard words >= settings.minWords else {
      throw CleanReject.emptyText("\(words) words are left; minWords is \(settings.minWords)")
    }
    return article
  }

  /// What there is to learn from a page; empty for one that cannot be read.
  package func examples(from page: Page) -> [BlockExample] {
    let examples =
      page.mediaType == "text/plain"
      ? try? text.examples(text: page.content) : try? html.examples(html: page.content)
    return examples ?? []
  }

  /// What becomes of a page and why, told to a person; also of one that is rejected.
  ///
  /// - Throws: `RecordRejected` for a page that nothing can be told of.
  /// - Complexity: O(n) in the page.
  package func explanation(of page: Page) throws -> Explanation {
    try checkSize(of: page)
    let budget = TimeBudget(seconds: settings.maxSeconds)
    var explanation: Explanation
    if page.mediaType == "text/plain" {
      let text = try text.page(of: page.content, without: siteLines.lines(of: page), budget)
      explanation = Explanation(
        text, printed: TextCleaner.printed(text), flags: PageFlags.flags(of: text))
    } else {
      let result = try html.result(of: page.content, without: siteLines.lines(of: page), budget)
      explanation = Explanation(result, flags: PageFlags.flags(of: result, html: page.content))
    }
    do {
      _ = try article(from: page)
    } catch let error as RecordRejected {
      explanation.reject = error
    }
    return explanation
  }

  private func checkSize(of page: Page) throws {
    guard page.content.utf8.count <= settings.maxBytes else {
      throw CleanReject.tooLarge(
        "\(page.content.utf8.count) bytes; maxBytes is \(settings.maxBytes)")
    }
  }
}

/// One block of a page, or one line of a text, to learn from.
package struct BlockExample: Sendable {
  package let text: String
  /// In the source, from 1.
  package let line: Int
  /// In the order of `BodyModel.blockFeatures` or `lineFeatures`; nil for what is decided before the model is asked.
  package var features: [Float]?
}
