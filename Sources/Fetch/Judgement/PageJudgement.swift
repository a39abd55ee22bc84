import DataFiles
import Language
import Records
import Web

/// Tells what came with status 200 and is no article all the same: challenges, consent walls, soft 404s, front pages.
package struct PageJudgement: Sendable {
  /// One row of `no-articles.tsv`.
  struct Rule: Sendable {
    enum Place: String, Sendable { case title, address }

    let reason: FetchReject
    let place: Place
    let pattern: Pattern
    let strikes, spares: String

    /// - Throws: `DataFiles.Missing`, naming the row.
    init(_ row: [String]) throws {
      guard let reason = FetchReject(rawValue: row[0]), let place = Place(rawValue: row[1]) else {
        throw DataFiles.Missing(description: "no-articles.tsv: unknown \(row[0]) or \(row[1])")
      }
      self.reason = reason
      self.place = place
      pattern = try Pattern(row[2], caseSensitive: false)
      strikes = row[3]
      spares = row[4]
    }
  }

  private let rules: [Rule]

  /// - Throws: `DataFiles.Missing`.
  package init() throws { rules = try Self.table() }

  /// - Parameters:
  ///   - html: the page's text; what counts stands near its beginning.
  ///   - asked: the address that was asked for.
  ///   - final: where redirects led, the same where they did not.
  /// - Returns: why it is no article; nil where nothing says so.
  package func reject(_ html: String, asked: String, final: String) -> RecordRejected? {
    if asked != final, HomePage.isReached(from: asked, at: final) {
      return FetchReject.homePage("the server led to its front page, \(final)")
    }
    let isShort = html.utf8.count <= Self.reach
    let head = isShort ? html : String(decoding: html.utf8.prefix(Self.reach), as: UTF8.self)
    let title = Self.title(of: head)
    for rule in rules {
      let text = rule.place == .title ? title : asked == final ? "" : final
      if !text.isEmpty, rule.pattern.matches(text), !Self.article.matches(head) {
        return rule.reason("\(rule.place): \(text)")
      }
    }
    return nil
  }

  /// How far into a page its title is looked for, in bytes.
  private static let reach = 64 << 10
  private static let title = Pattern(known: "(?is)<title[^>]*>(.*?)</title>")

  private static func title(of head: String) -> String {
    guard let range = title.firstMatch(in: head)?.ranges[1] else { return "" }
    var head = head
    return head.withUTF8 { String(decoding: $0[range], as: UTF8.self) }.collapsed
  }

  /// What only an article says of itself.
  private static let article = Pattern(
    known:
      #"(?i)og:type["']?\s+content=["']?article|"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article)""#)

  static func table() throws -> [Rule] {
    try DataFiles.table("Data/no-articles.tsv", of: "Fetch").map(Rule.init)
  }
}

/// A redirect from a page to the front page of its site: what many sites do in place of 404.
///
/// Spares a front page that was asked for, and redirects between front pages.
enum HomePage {
  static func isReached(from asked: String, at final: String) -> Bool {
    guard let asked = try? WebURL(asked), let final = try? WebURL(final) else { return false }
    return isFront(final) && !isFront(asked)
  }

  /// `/`, a language's front page, or an index file there; a query names something further in.
  private static func isFront(_ url: WebURL) -> Bool {
    guard !url.target.contains("?") else { return false }
    return front.matches(url.path)
  }

  private static let front = Pattern(
    known: #"(?i)^/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\.[a-z]{3,5})?/?)?$"#
  )
}

extension String {
  /// In one line, each run of white space one space.
  fileprivate var collapsed: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.utf8.contains(UInt8(ascii: "&")) else { return line }
    return line.replacing("&#39;", with: "'").replacing("&amp;", with: "&").replacing(
      "&quot;", with: "\"")
  }
}
