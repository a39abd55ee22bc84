import Language
import Records

/// Strikes what the rows of `boilerplate.tsv` name, wherever it stands.
struct BoilerplateBlocks: PageStep {
  /// A row's words in a longer block may be the article's own.
  static let fewWords = 20
  let rules: LineRules

  func apply(to page: inout HTMLPage) {
    for index in page.blocks.indices {
      let text = page.blocks[index].text
      guard text.utf8.count <= BoilerplateLines.longest else { continue }
      if let rule = rules.first(matching: text) {
        let isShort = page.blocks[index].shape.words <= Self.fewWords
        page.strike(index, by: rule.name, surely: isShort)
      }
    }
  }
}

/// Strikes, inside the body, what is no part of the text: rows of links, labels, dates, credits, stray short blocks.
struct BodyBlocks: PageStep {
  let bylines: LineRules
  let captions: LineRules
  let dates: PrintedDates

  func apply(to page: inout HTMLPage) {
    var seen: Set<String> = []
    for index in page.blocks.indices where page.blocks[index].isOpen && index != page.headline {
      let block = page.blocks[index]
      if let rule = sureRule(for: block) {
        page.strike(index, by: rule, surely: true)
      } else if let rule = rule(for: block) {
        page.strike(index, by: rule)
      } else if block.shape.words >= 8, !seen.insert(block.text).inserted {
        page.strike(index, by: "repeated-block", surely: true)
      }
    }
    Self.strikeLooseHeadings(in: &page)
  }

  /// A date, or a line without words.
  private func sureRule(for block: HTMLPage.TextBlock) -> String? {
    if block.shape.letters + block.shape.digits == 0 { return "bare-punctuation" }
    if dates.reading(of: block.text) != nil { return "date-line" }
    guard block.text.utf8.count <= 600 else { return nil }
    return (bylines.first(matching: block.text) ?? captions.first(matching: block.text))?.name
  }

  private func rule(for block: HTMLPage.TextBlock) -> String? {
    let shape = block.shape
    if block.linked > 0.6, !(shape.isProse && block.linked < 0.9) { return "link-block" }
    if block.kind == .paragraph, shape.ending == .open, !shape.isProse, shape.words < 8 {
      return "short-block"
    }
    if block.kind == .listItem, block.linked > 0.4, shape.ending == .open { return "link-block" }
    return nil
  }

  /// A heading that no text follows before the next heading, or at the end, belonged to what was struck.
  private static func strikeLooseHeadings(in page: inout HTMLPage) {
    var hasText = false
    for index in page.blocks.indices.reversed()
    where page.blocks[index].isOpen && index != page.headline {
      if page.blocks[index].kind == .heading {
        if !hasText { page.strike(index, by: "loose-heading") }
        hasText = false
      } else {
        hasText = true
      }
    }
  }
}
