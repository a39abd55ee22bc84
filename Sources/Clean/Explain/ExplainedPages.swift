import HTML
import Records

extension Explanation {
  init(_ result: PageResult, flags: [RawArticle.Flag]?) {
    let page = result.page
    printed = result.metadata.printed
    canonicalUrl = result.metadata.canonicalUrl
    self.flags = flags ?? []
    claims = result.metadata.claims
    container = page.container.map { Self.name(of: page.elements[$0].node) }
    var parts = [Part(title: "the page", rows: Self.rows(of: page))]
    if let data = result.data {
      parts.append(
        Part(
          title: "its data: \(data.body.place), line \(data.body.line)",
          rows: Self.rows(of: data.page)))
    }
    self.parts = parts
  }

  init(_ page: TextPage, printed: Printed, flags: [RawArticle.Flag]?) {
    self.printed = printed
    canonicalUrl = nil
    self.flags = flags ?? []
    claims = page.claims
    container = nil
    parts = [
      Part(
        title: "the text",
        rows: page.lines.enumerated().map { index, line in
          Row(
            line: line.number, score: line.score,
            verdict: line.struckBy
              ?? (index == page.headline ? "headline" : line.kind == nil ? "open" : Row.kept),
            suspicion: line.struckBy == nil ? line.suspectedBy : nil, kind: line.kind,
            text: line.text)
        })
    ]
  }

  private static func rows(of page: HTMLPage) -> [Row] {
    page.blocks.enumerated().map { index, block in
      Row(
        line: block.line, score: block.score,
        verdict: block.struckBy ?? (index == page.headline ? "headline" : Row.kept),
        suspicion: block.isOpen ? block.suspectedBy : nil, kind: block.kind, text: block.text)
    }
  }

  /// `div#story.wide (line 30)`.
  private static func name(of node: HTMLNode) -> String {
    let id = node.attribute("id").map { "#\($0)" } ?? ""
    let classes = (node.attribute("class") ?? "").split(whereSeparator: \.isWhitespace).prefix(3)
      .map { ".\($0)" }.joined()
    return "\(node.name)\(id)\(classes) (line \(node.line))"
  }
}
