import Language
import Records

/// The lines that a source prints in article after article, as `dateline learn` found them.
struct SiteLines: Sendable {
  static let rule = "site-line"
  private let learned: LearnedSources
  /// By the source's name or its host; folded.
  private let folded: [String: Set<String>]

  init(_ learned: LearnedSources) {
    self.learned = learned
    folded = learned.sources.mapValues { Set(($0.lines ?? []).map(NormalForm.fold)) }
  }

  /// Those of the source that a page is from, folded; mostly none.
  func lines(of page: Page) -> Set<String> {
    guard !folded.isEmpty else { return [] }
    let addresses = [page.origin.http?.finalUrl, page.origin.url].compactMap { $0 }
    let key = learned.key(
      source: page.origin.source, hosts: addresses.compactMap(WebAddress.host))
    return key.flatMap { folded[$0] } ?? []
  }
}

/// Strikes the blocks of a page that its source prints in article after article.
struct SiteLinesOfPage: PageStep {
  let lines: Set<String>

  func apply(to page: inout HTMLPage) {
    guard !lines.isEmpty else { return }
    for index in page.blocks.indices where lines.contains(NormalForm.fold(page.blocks[index].text))
    {
      page.strike(index, by: SiteLines.rule, surely: true)
    }
  }
}

/// Strikes the lines of a text that its source prints in article after article.
struct SiteLinesOfText: TextStep {
  let lines: Set<String>

  func apply(to page: inout TextPage) {
    guard !lines.isEmpty else { return }
    for index in page.lines.indices where lines.contains(NormalForm.fold(page.lines[index].text)) {
      page.strike(index, by: SiteLines.rule)
    }
  }
}
