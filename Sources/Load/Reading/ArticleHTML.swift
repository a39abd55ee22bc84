/// Draws an article as a page of HTML: the text with speakers, statements and times marked, and the lists below it.
///
/// One file without scripts or links to elsewhere; a stranger's text is escaped.
package struct ArticleHTML {
  package init() {}

  /// - Complexity: O(n log n) in the marks, O(n) in the text.
  package func text(of page: ArticlePage) -> String {
    let title = Self.escaped(page.title ?? "(no headline)")
    let fields = [
      ("article", page.article), ("url", page.url), ("source", page.source),
      ("language", page.language), ("published", page.published), ("byline", page.byline),
      ("agency", page.agency),
    ].compactMap { name, value in value.map { (name, $0) } }
    return """
      <!DOCTYPE html>
      <html lang="\(Self.escaped(page.language ?? "und"))">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <dl>\(fields.map { "<dt>\($0.0)</dt><dd>\(Self.escaped($0.1))</dd>" }.joined())</dl>
      <p>\(body(of: page))</p>
      \(list("Statements", page.statements.map(told)))
      \(list("Struck", page.removed.map { "\($0.text) [\($0.rule)]" }))
      </body>
      </html>

      """
  }

  private static let style = """
    body{max-width:42em;margin:2em auto;font-family:serif;line-height:1.5}\
    dl{font-size:80%;color:#555}dt{float:left;width:7em}\
    .statement{background:#e4f2e4}.time{border-bottom:2px solid #39c}.speaker{font-weight:bold}
    """

  /// A stretch of the text and what it is.
  private struct Mark {
    let start: Int
    let end: Int
    let kind: String
    let title: String
  }

  private func body(of page: ArticlePage) -> String {
    let marks = marks(of: page)
    // Cut wherever a mark begins or ends: each piece is one element, so marks may overlap as they like.
    let scalars = Array(page.body.unicodeScalars)
    let edges = Set([0, scalars.count] + marks.flatMap { [$0.start, $0.end] })
      .filter { (0...scalars.count).contains($0) }.sorted()
    let byStart = Dictionary(grouping: marks, by: \.start)
    var open: [Mark] = []
    var html = ""
    for (start, end) in zip(edges, edges.dropFirst()) {
      open.removeAll { $0.end <= start }
      open += byStart[start] ?? []
      let kinds = ["statement", "speaker", "time"].filter { kind in
        open.contains { $0.kind == kind }
      }
      let text = Self.escaped(String(String.UnicodeScalarView(scalars[start..<end])))
      guard !kinds.isEmpty else {
        html += text.paragraphs(in: nil)
        continue
      }
      let title = open.last.map { Self.escaped($0.title) } ?? ""
      html += text.paragraphs(
        in: "<span class=\"\(kinds.joined(separator: " "))\" title=\"\(title)\">")
    }
    return html
  }

  private func marks(of page: ArticlePage) -> [Mark] {
    let speakers = Set(page.statements.compactMap(\.speaker))
    return page.statements.map {
      Mark(start: $0.start, end: $0.end, kind: "statement", title: told($0))
    }
      + page.names.filter { $0.meaning.map(speakers.contains) ?? false }.map {
        Mark(start: $0.start, end: $0.end, kind: "speaker", title: $0.meaning ?? "")
      }
      + page.times.map {
        Mark(start: $0.start, end: $0.end, kind: "time", title: $0.meaning ?? "no value")
      }
  }

  private func told(_ statement: ArticlePage.Statement) -> String {
    [
      statement.speaker ?? "nobody named", statement.form, statement.act,
      statement.said.map { "said \($0)" }, statement.via.map { "via \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func list(_ name: String, _ rows: [String]) -> String {
    guard !rows.isEmpty else { return "" }
    return "<h2>\(name)</h2>\n<ol>\(rows.map { "<li>\(Self.escaped($0))</li>" }.joined())</ol>"
  }

  private static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": out.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}

extension String {
  /// The text with a blank line as the end of a paragraph; an element that is open is closed before it and opened again.
  fileprivate func paragraphs(in tag: String?) -> String {
    let close = tag == nil ? "" : "</span>"
    let open = tag ?? ""
    return split(separator: "\n\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : open + $0 + close }
      .joined(separator: "</p>\n<p>")
  }
}
