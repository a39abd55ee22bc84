import Glibc
import HTML
import Records

/// Finds out what a page is besides an article: a live ticker, a page of several articles, a stub.
enum PageFlags {
  /// A text that is cut off has fewer words of prose.
  static let wordsOfAStub = 150.0
  /// An article beside another one has at least so many.
  static let wordsOfAnArticle = 120.0

  /// - Complexity: O(n) in the page.
  static func flags(of result: PageResult, html: String) -> [RawArticle.Flag]? {
    var flags: [RawArticle.Flag] = []
    let page = result.page
    if isLive(result, html: html) { flags.append(.liveTicker) }
    if articles(in: page) >= 2 { flags.append(.severalArticles) }
    if result.data == nil, page.keptProse < wordsOfAStub, isLocked(page, html: html) {
      flags.append(.stub)
    }
    return flags.isEmpty ? nil : flags
  }

  static func flags(of page: TextPage) -> [RawArticle.Flag]? {
    let lines = page.lines.map { line in
      (text: line.text, words: line.kind != nil && line.shape.isProse ? line.shape.words : 0)
    }
    return TimeStamps.areThoseOfATicker(lines) ? [.liveTicker] : nil
  }

  private static func isLive(_ result: PageResult, html: String) -> Bool {
    let page = result.page
    if html.holds("LiveBlogPosting"),
      facts(of: page).contains(where: { $0.type == "LiveBlogPosting" })
        || page.elements.contains(where: {
          $0.node.attribute("itemtype")?.hasSuffix("LiveBlogPosting") == true
        })
    {
      return true
    }
    let inside = page.container.map { page.elements[$0].blocks } ?? page.blocks.indices
    return TimeStamps.areThoseOfATicker(
      page.blocks[inside].map { block in (block.text, block.isOpen ? Int(block.weight) : 0) })
  }

  private static func facts(of page: HTMLPage) -> [JSONLD.Fact] {
    guard let root = page.elements.first?.node else { return [] }
    return JSONLD.scripts(in: root).flatMap { JSONLD.facts(in: $0.textContent) }
  }

  /// Whether the page says that the text is not for everybody: in its data, or by what an element is called.
  private static func isLocked(_ page: HTMLPage, html: String) -> Bool {
    if html.holds("isAccessibleForFree"), facts(of: page).contains(where: \.isLocked) {
      return true
    }
    guard html.holds("paywall") else { return false }
    return page.elements.contains { element in
      !element.blocks.isEmpty
        && ["class", "id"].contains {
          element.node.attribute($0)?.lowercased().contains("paywall") == true
        }
    }
  }

  /// How many elements called `article` hold one: a heading, a text, and a day or a name of their own. Guides put their
  /// chapters into such elements too, but do not sign or date each.
  static func articles(in page: HTMLPage) -> Int {
    // What stands in an inner article is that one's. A parent comes before its children.
    var around: [Int?] = []
    var words: [Int: Double] = [:]
    var headed: Set<Int> = []
    var signed: Set<Int> = []
    for (index, element) in page.elements.enumerated() {
      let article = element.tag == .article ? index : index == 0 ? nil : around[element.parent]
      around.append(article)
      if let article, element.tag == .time { signed.insert(article) }
    }
    for block in page.blocks {
      guard let article = around[block.element] else { continue }
      words[article, default: 0] += block.weight
      let tag = page.elements[block.element].tag
      if tag == .h1 || tag == .h2 { headed.insert(article) }
      if block.suspectedBy == "date-line" || block.suspectedBy == "byline" {
        signed.insert(article)
      }
    }
    return headed.intersection(signed).count { words[$0, default: 0] >= wordsOfAnArticle }
  }
}

/// Times of day that paragraphs begin with, or that stand above them.
enum TimeStamps {
  /// Fewer are no ticker.
  static let fewest = 6
  /// Words of prose behind each, on average; a programme or a timetable has fewer.
  static let wordsBehindEach = 12

  static func areThoseOfATicker(_ blocks: some Sequence<(text: String, words: Int)>) -> Bool {
    var stamps = 0
    var followed = 0
    var words = 0
    var isOpen = false
    for block in blocks {
      if beginsWithTime(block.text) {
        stamps += 1
        isOpen = true
      }
      if isOpen, block.words > 0 {
        followed += 1
        isOpen = false
      }
      if stamps > 0 { words += block.words }
    }
    return stamps >= fewest && followed * 3 >= stamps * 2 && words >= stamps * wordsBehindEach
  }

  /// `10:45`, `7.30 Uhr`, `17h05`, also behind a bracket.
  static func beginsWithTime(_ text: String) -> Bool {
    var digits: [Int] = []
    var bytes = text.utf8.prefix(12).drop { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }[
      ...]
    func digit() -> Int? {
      guard let first = bytes.first, (0x30...0x39).contains(first) else { return nil }
      bytes = bytes.dropFirst()
      return Int(first) - 0x30
    }
    while digits.count < 2, let next = digit() { digits.append(next) }
    guard !digits.isEmpty, digits.reduce(0, { $0 * 10 + $1 }) < 25, let sign = bytes.popFirst(),
      sign == UInt8(ascii: ":") || sign == UInt8(ascii: "h") || sign == UInt8(ascii: "."),
      let tens = digit(), tens < 6, digit() != nil
    else { return false }
    // 1.50 may be a sum; a point parts hours where "Uhr" or the like follows.
    if sign == UInt8(ascii: ".") { return bytes.starts(with: " Uhr".utf8) }
    return bytes.first.map { !(0x30...0x39).contains($0) && !$0.isLatinLetter } ?? true
  }
}

extension String {
  /// Whether the bytes of a text stand in it; `memchr`, then a look.
  fileprivate func holds(_ text: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      guard var place = bytes.baseAddress else { return false }
      let end = place + bytes.count
      let length = text.utf8CodeUnitCount
      while end - place >= length,
        let found = memchr(place, Int32(text.utf8Start[0]), end - place - length + 1)
      {
        if memcmp(found, text.utf8Start, length) == 0 { return true }
        place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
      }
      return false
    }
  }
}
