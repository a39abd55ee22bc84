import DataFiles
import Records

/// Finds the article in a page without markup.
package struct TextCleaner: Sendable {
  /// What is done, in this order.
  package let steps: [any TextStep]

  init(tables: LineTables) {
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
    id: String, text: String, _ budget: TimeBudget = TimeBudget(seconds: .infinity)
  ) throws -> RawArticle {
    let page = try page(of: text, budget)
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

  /// The text behind all steps.
  func page(of text: String, _ budget: TimeBudget) throws -> TextPage {
    var page = TextPage(text)
    for step in steps {
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
