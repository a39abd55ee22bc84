import HTML
import Records

/// Reads what elements of the body say of themselves: `itemprop`, `rel=author`, `time[datetime]`.
enum Microdata {
  /// The place of a `time` element, wherever it stands.
  static let time = "time[datetime]"

  static func claims(of node: HTMLNode) -> [Claim] {
    var result: [Claim] = []
    if let property = node.attribute("itemprop")?.lowercased() {
      for name in property.split(separator: " ") {
        guard let field = fields[String(name)] else { continue }
        let value =
          node.attribute("content") ?? node.attribute("datetime") ?? named(in: node)
          ?? text(of: node)
        result.append(Claim(field, value, where: "[itemprop=\"\(name)\"]"))
      }
    }
    if let name = node.attribute("property"), name.hasPrefix("schema:"),
      let value = node.attribute("content"),
      let field = fields[String(name.dropFirst(7)).lowercased()]
    {
      result.append(Claim(field, value, where: "[property=\"\(name)\"]"))
    }
    if node.tag == .time, let value = node.attribute("datetime"), value.utf8.count <= 40 {
      result.append(Claim(.published, value, where: time))
    }
    if node.tag == .a, node.attribute("rel")?.lowercased().holds("author") == true {
      result.append(Claim(.byline, text(of: node), where: "a[rel=author]"))
    }
    return result
  }

  /// What an element inside says is the name of the person or body that this one describes.
  private static func named(in node: HTMLNode) -> String? {
    var next = node.next(inside: node)
    var left = 60
    while let current = next, left > 0 {
      left -= 1
      if current.isElement, current.attribute("itemprop")?.lowercased() == "name" {
        return current.attribute("content") ?? text(of: current)
      }
      next = current.next(inside: node)
    }
    return nil
  }

  /// An element's text, where it is as short as a name or a date.
  private static func text(of node: HTMLNode) -> String { ElementText.read(node) ?? "" }

  private static let fields: [String: Claim.Field] = [
    "datepublished": .published, "datecreated": .published, "datemodified": .modified,
    "author": .byline, "headline": .title, "inlanguage": .lang, "articlesection": .section,
  ]
}
