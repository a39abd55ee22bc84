import Foundation
import HTML
import Language

/// What a reader knows of a page when a block is reached: whether the headline came, whether the same words stood
/// above, how many articles began.
struct ReadingOrder {
  static let names = [
    "has-headline", "behind-headline", "headline-distance", "prose-since-headline",
    "is-title", "in-title", "is-description", "times-on-page", "times-above", "first-headings",
    "article-number", "article-share", "page-prose", "page-blocks",
  ]

  /// So much of a description is compared: some are cut.
  private static let descriptionSigns = 60

  private let titles: [String]
  private let descriptions: Set<String>
  private let longestTitle: Int
  /// By a digest of the text.
  private var times: [Int: Int] = [:]
  private var above: [Int: Int] = [:]
  private let digests: [Int]
  private var firstHeadings = 0
  private var articles: [Int: Int] = [:]
  private var block = 0
  private var article: Int?
  private var timesAbove = 0

  init(_ page: HTMLPage, _ metadata: PageMetadata) {
    titles = metadata.titles.map(NormalForm.fold)
    longestTitle = titles.map(\.unicodeScalars.count).max() ?? 0
    descriptions = Set(metadata.descriptions.map { Self.start(of: $0) })
    digests = page.blocks.map { Self.digest(of: $0.text) }
    for digest in digests { times[digest, default: 0] += 1 }
  }

  /// Goes on to the next block.
  mutating func reach(_ index: Int, in page: HTMLPage) {
    let block = page.blocks[index]
    self.block = index
    if page.elements[block.element].tag == .h1 { firstHeadings += 1 }
    article = Self.article(around: block.element, in: page)
    if let article, articles[article] == nil { articles[article] = articles.count }
    timesAbove = 0
    if block.shape.words >= 5 {
      timesAbove = above[digests[index]] ?? 0
      above[digests[index]] = timesAbove + 1
    }
  }

  /// Adds the features of the block that was reached.
  func append(to values: inout [Float], in page: HTMLPage, _ context: PageContext) {
    let block = page.blocks[block]
    let index = self.block
    if let headline = page.headline {
      values.append(1)
      values.append(index > headline ? 1 : 0)
      values.append(Float(max(-30, min(30, index - headline))))
      values.append(
        headline < index ? Float(log1p(context.prose[index] - context.prose[headline])) : -1)
    } else {
      values += [0, 0, -50, -1]
    }
    appendTitles(block, to: &values)
    values.append(Float(min(5, times[digests[index]] ?? 1)))
    values.append(Float(min(5, timesAbove)))
    values.append(Float(firstHeadings))
    values.append(article.map { Float(articles[$0]!) } ?? -1)
    values.append(
      article.map { Float(page.elements[$0].blocks.count) / Float(page.blocks.count) } ?? -1)
    values.append(Float(log1p(context.total)))
    values.append(Float(log1p(Double(page.blocks.count))))
  }

  /// Whether the block says a title of the page, a part of one, the page's description.
  private func appendTitles(_ block: HTMLPage.TextBlock, to values: inout [Float]) {
    var isTitle = false
    var isInTitle = false
    if block.shape.letters > 10, block.shape.letters <= longestTitle {
      let folded = NormalForm.fold(block.text)
      isTitle = titles.contains(folded)
      isInTitle = titles.contains { $0.holds(folded) }
    }
    let isDescription =
      block.shape.letters > 20 && !descriptions.isEmpty
      && descriptions.contains(Self.start(of: block.text))
    values.append(isTitle ? 1 : 0)
    values.append(isInTitle ? 1 : 0)
    values.append(isDescription ? 1 : 0)
  }

  private static func start(of text: String) -> String {
    let start = NormalForm.fold(String(text.unicodeScalars.prefix(descriptionSigns + 20)))
    return String(start.unicodeScalars.prefix(descriptionSigns))
  }

  /// Tells texts of one page apart, and is no more than that: another process has others.
  private static func digest(of text: String) -> Int {
    var text = text
    var hasher = Hasher()
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
  }

  /// The innermost `article` around an element.
  private static func article(around element: Int, in page: HTMLPage) -> Int? {
    var current = element
    while current != 0 {
      if page.elements[current].tag == .article { return current }
      current = page.elements[current].parent
    }
    return nil
  }
}
