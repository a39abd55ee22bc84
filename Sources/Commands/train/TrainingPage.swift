import Clean
import Foundation
import Learning
import Records

/// A page to learn from: its blocks, and of each whether it is article text.
struct TrainingPage {
  struct Lesson {
    let isText: Bool
    let weight: Float
  }

  let truth: Truth
  let blocks: [BlockExample]
  let lessons: [Lesson]
  /// Whether it repeats a part of another page, to be learned from and not measured on.
  var isExcerpt = false

  /// - Throws: when the file cannot be read.
  static func all(of path: String, truths: [String: Truth]) throws -> [TrainingPage] {
    let cleaner = try Cleaner(
      settings: CleanSettings(),
      blocks: BodyModel(BoostedTrees(start: 0), features: BodyModel.blockFeatures),
      lines: BodyModel(BoostedTrees(start: 0), features: BodyModel.lineFeatures))
    var pages: [TrainingPage] = []
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    var start = data.startIndex
    while start < data.endIndex {
      let end = data[start...].firstIndex(of: 0x0A) ?? data.endIndex
      let line = data[start..<end]
      start = min(end + 1, data.endIndex)
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let url = object["url"] as? String, let content = object["content"] as? String,
        let truth = truths[name(of: url)]
      else { continue }
      let page = Page(
        id: truth.id, mediaType: object["media_type"] as? String ?? "text/html", content: content)
      let blocks = cleaner.examples(from: page)
      pages.append(
        TrainingPage(truth: truth, blocks: blocks, lessons: lessons(blocks, truth)))
      guard page.mediaType == "text/plain", let excerpt = pages[pages.count - 1].excerpt(of: page)
      else { continue }
      let part = cleaner.examples(from: excerpt)
      pages.append(
        TrainingPage(
          truth: truth, blocks: part, lessons: lessons(part, truth, share: excerptShare),
          isExcerpt: true))
    }
    return pages
  }

  /// What an excerpt counts beside a page.
  private static let excerptShare: Float = 1
  /// How many lines around the article an excerpt has.
  private static let linesAround = 3

  /// The article with little around it, as those hand it over who cut by hand.
  private func excerpt(of page: Page) -> Page? {
    guard let first = lessons.firstIndex(where: \.isText),
      let last = lessons.lastIndex(where: \.isText)
    else { return nil }
    let begin = blocks[max(0, first - Self.linesAround)].line
    let end = blocks[min(blocks.count - 1, last + Self.linesAround)].line
    let lines = page.content.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let text = lines[begin - 1..<end].map { String(Substring($0)) }.joined(separator: "\n")
    return Page(id: page.id, mediaType: page.mediaType, content: text)
  }

  /// A line of the page's id and its blocks' scores.
  func line(scoredBy model: BoostedTrees) -> String {
    let scores = blocks.map { block in
      block.features?.withUnsafeBufferPointer { 1 / (1 + exp(-model.score($0))) } ?? 0
    }
    return truth.id + "\t"
      + scores.map { String(format: "%.3f", $0) }.joined(separator: " ") + "\n"
  }

  /// A file's name without its endings.
  private static func name(of url: String) -> String {
    var name = url.split(separator: "/").last.map(String.init) ?? url
    for ending in [".gz", ".html", ".htm", ".txt"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name
  }

  private static func lessons(_ blocks: [BlockExample], _ truth: Truth, share: Float = 1)
    -> [Lesson]
  {
    if let body = truth.body, !body.isEmpty {
      let text = KnownText(body)
      let share =
        share * 40 / Float(max(20, blocks.count)) * (truth.set == "wcxb-article" ? 0.5 : 1)
      return blocks.map { block in
        let words = Words.of(block.text)
        let known = text.share(of: words)
        // Long blocks weigh more, as they do in a reader's eyes, and a block that is half text teaches nothing.
        let length = min(3, Float(max(1, words.count)).squareRoot())
        let weight =
          length * pow(Float(min(max(words.count, 4), 60)), 0.35) / 2 * abs(known - 0.5) * 2
        return Lesson(isText: known >= 0.5, weight: weight * share)
      }
    }
    let with = truth.with.map(\.onOneLine).filter { !$0.isEmpty }
    let without = truth.without.map(\.onOneLine).filter { !$0.isEmpty }
    return blocks.map { block in
      let text = block.text.onOneLine
      func holds(_ segment: String) -> Bool {
        text.contains(segment) || text.count > 30 && segment.contains(text)
      }
      if without.contains(where: holds) { return Lesson(isText: false, weight: 2) }
      if with.contains(where: holds) { return Lesson(isText: true, weight: 2) }
      return Lesson(isText: false, weight: 0)
    }
  }
}

extension String {
  /// Each run of white space as one space.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
