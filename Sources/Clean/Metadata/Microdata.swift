import HTML
import Records

/// Reads what elements of the body say of themselves: `itemprop`, `rel=author`, `time[datetime]`.
enum Microdata {
  static func claims(of node: HTMLNode) -> [Claim] {
    var result: [Claim] = []
    if let property = node.attribute("itemprop")?.lowercased() {
      for name in property.split(separator: " ") {
        guard let field = fields[String(name)] else { continue }
        let value = node.attribute("content") ?? node.attribute("datetime") ?? text(of: node)
        result.append(Claim(field, value, where: "[itemprop=\"\(name)\"]"))
      }
    }
    if node.tag == .time, let value = node.attribute("datetime"), value.utf8.count <= 40 {
      result.append(Claim(.published, value, where: "time[datetime]"))
    }
    if node.tag == .a, node.attribute("rel")?.lowercased().contains("author") == true {
      result.append(Claim(.byline, text(of: node), where: "a[rel=author]"))
    }
    return result
  }

  /// An element's text, where it is as short as a name or a date. Looks at 200 nodes at most.
  private static func text(of node: HTMLNode) -> String {
    var text = ""
    var next = node.next(inside: node)
    var left = 200
    while let current = next, text.utf8.count < 300, left > 0 {
      left -= 1
      if current.isText { text += current.characters(atMost: 300) }
      next = current.next(inside: node)
    }
    let collapsed = text.collapsed
    return collapsed.utf8.count <= 160 ? collapsed : ""
  }

  private static let fields: [String: Claim.Field] = [
    "datepublished": .published, "datecreated": .published, "datemodified": .modified,
    "author": .byline, "headline": .title, "inlanguage": .lang, "articlesection": .section,
  ]
}
