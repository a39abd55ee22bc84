import Clean
import HTML
import Records

/// What `clean` promises of any page.
enum PagePromises {
  private static let cleaner: Cleaner = {
    var settings = CleanSettings()
    settings.minWords = 0
    // So little that a page of some kilobytes which needs it is a finding.
    settings.maxSeconds = 2
    do {
      return try Cleaner(settings: settings)
    } catch {
      fatalError("clean cannot start: \(error); rebuild, and see whether `make test` passes")
    }
  }()

  static func check(_ html: String) {
    let article: RawArticle
    do {
      article = try cleaner.article(from: Page(id: "x", mediaType: "text/html", content: html))
    } catch let error as RecordRejected {
      hold(CleanReject(rawValue: error.reason) != nil, "no reason: \(error.reason)")
      hold(!error.message.contains("maxSeconds"), "slow: \(html.utf8.count) bytes")
      return
    } catch {
      fatalError("no reject: \(error)")
    }
    let lines = 1...(html.utf8.count { $0 == 0x0A } + 1)
    for (text, line) in article.blocks.map({ ($0.text, $0.line) })
      + article.removed.map({ ($0.text, $0.line) })
    {
      hold(!text.isEmpty, "an empty block")
      hold(line.map(lines.contains) ?? false, "line \(line ?? 0) of \(lines.upperBound)")
    }
    hold(article.removed.allSatisfy { !$0.rule.isEmpty }, "a rule without a name")
    hold(article.claims.allSatisfy { !$0.value.isEmpty }, "an empty claim")
    hold(lost(of: html, in: article).isEmpty, "lost: \(lost(of: html, in: article))")
  }

  /// The visible characters that stand neither in a block nor in `removed`.
  private static func lost(of html: String, in article: RawArticle) -> [Unicode.Scalar] {
    guard let visible = (try? HTMLDocument(html)).map(VisibleText.characters) else { return [] }
    var left: [Unicode.Scalar: Int] = [:]
    for text in article.blocks.map(\.text) + article.removed.map(\.text) {
      for scalar in text.unicodeScalars { left[scalar, default: 0] += 1 }
    }
    return visible.filter { scalar in
      left[scalar, default: 0] -= 1
      return left[scalar, default: 0] < 0
    }
  }
}
