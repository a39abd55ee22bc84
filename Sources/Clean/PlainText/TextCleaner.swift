import DataFiles
import Records

/// Finds the article in a page without markup.
package struct TextCleaner: Sendable {
  /// What is done, in this order; the last word is the model's.
  package let steps: [any TextStep]
  private let model: BodyModel

  init(tables: LineTables, model: BodyModel) {
    self.model = model
    steps = [
      BarePunctuation(),
      MarketTickers(),
      DateLines(dates: tables.dates),
      BoilerplateLines(rules: tables.boilerplate),
      Bylines(rules: tables.bylines),
      RepeatedLines(),
      SignOffs(dates: tables.dates),
      Captions(dates: tables.dates, rules: tables.captions),
      RelatedHeadlines(),
      BodyRegion(),
      BodyLines(),
    ]
  }

  /// - Throws: `RecordRejected` with `budget`.
  /// - Complexity: O(n) in the text.
  func article(
    id: String, text: String, without siteLines: Set<String> = [],
    _ budget: TimeBudget = TimeBudget(seconds: .infinity)
  ) throws -> RawArticle {
    let page = try page(of: text, without: siteLines, budget)
    return RawArticle(
      id: id, printed: Self.printed(page), flags: PageFlags.flags(of: page), claims: page.claims,
      blocks: page.lines.compactMap { line in
        line.kind.map { kind in
          Block(kind, kind == .listItem ? line.text.withoutBullet : line.text, line: line.number)
        }
      },
      removed: page.lines.indices.compactMap { index in
        let line = page.lines[index]
        return (line.struckBy ?? (index == page.headline ? "headline" : nil)).map {
          Removed(rule: $0, text: line.text, line: line.number)
        }
      })
  }

  /// The text behind all steps, and the model's verdicts.
  func page(
    of text: String, without siteLines: Set<String> = [], _ budget: TimeBudget
  ) throws -> TextPage {
    var page = try ruled(text, without: siteLines, budget)
    if LineVerdicts.isDump(page) {
      LineVerdicts(model: model).apply(LineFeatures(page), to: &page)
    }
    try budget.check()
    return page
  }

  /// What there is to learn from a text: each line, and its features when the rules have spoken.
  func examples(text: String) throws -> [BlockExample] {
    let page = try ruled(text, TimeBudget(seconds: .infinity))
    let features = LineFeatures(page)
    var examples = page.lines.map { BlockExample(text: $0.text, line: $0.number, features: nil) }
    for (place, line) in features.lines.enumerated() {
      examples[line].features = Array(features.row(place))
    }
    return examples
  }

  private func ruled(
    _ text: String, without siteLines: Set<String> = [], _ budget: TimeBudget
  ) throws -> TextPage {
    var page = TextPage(text)
    for step in [SiteLinesOfText(lines: siteLines)] + steps {
      try budget.check()
      step.apply(to: &page)
    }
    try budget.check()
    return page
  }

  static func printed(_ page: TextPage) -> Printed {
    var printed = Printed()
    printed.title = page.headline.map { page.lines[$0].text }
    printed.byline = page.claims.first { $0.field == .byline }?.value
    printed.published = page.claims.first { $0.field == .published }?.value
    printed.modified = page.claims.first { $0.field == .modified }?.value
    return printed
  }
}

extension String {
  /// Without the mark that begins an item of a list.
  fileprivate var withoutBullet: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first,
      LineShape.bullets.contains(first) || first.properties.isWhitespace
    { scalars.removeFirst() }
    return String(scalars)
  }
}
