import DataFiles
import HTML
import Language

/// Strikes elements that carry the page, not the article: by element, by role, by the words of class and id.
///
/// Spares an element that holds a large part of the page's prose, whatever it is called: whole articles stand in
/// an `aside`, in a `form`, in `class="sidebar-layout"`.
struct ChromeElements: PageStep {
  /// An element with a larger share of the page's prose is never chrome.
  static let largestShare = 0.4
  let rules: [ElementRule]

  func apply(to page: inout HTMLPage) {
    let weights = page.weights()
    let most = weights[weights.count - 1] * Self.largestShare
    var index = 0
    while index < page.elements.count {
      let element = page.elements[index]
      guard !element.blocks.isEmpty, let rule = rule(for: element, in: page),
        rule.isCertain || weights.weight(element.blocks) <= most
      else {
        index += 1
        continue
      }
      page.strike(element.blocks, by: rule.name)
      index = element.end
    }
  }

  private func rule(for element: HTMLPage.Element, in page: HTMLPage) -> (
    name: String, isCertain: Bool
  )? {
    switch element.tag {
    case .nav, .menu: return ("navigation", false)
    case .footer: return ("footer", false)
    case .aside: return ("aside", false)
    case .form, .fieldset, .dialog: return ("form", false)
    case .button, .label, .option: return ("button", false)
    case .figcaption, .caption: return ("caption", false)
    case .figure: return ("caption", false)
    case .address: return ("contact", false)
    case .body, .html, .main, .article, .h1, .p: return nil
    default: break
    }
    if let role = element.node.attribute("role"), let name = Self.roles[role.lowercased()] {
      return (name, false)
    }
    guard Segmenter.isBlock(element.tag) || element.tag == .span || element.tag == .other else {
      return nil
    }
    let name = [element.node.attribute("class"), element.node.attribute("id")]
      .compactMap { $0 }.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    return rules.first { $0.matches(name) }.map { ($0.name, false) }
  }

  private static let roles = [
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation",
    "toolbar": "navigation", "tablist": "navigation", "banner": "navigation",
    "complementary": "aside", "contentinfo": "footer", "search": "form", "dialog": "form",
    "alertdialog": "form", "alert": "form",
  ]
}

/// One row of `elements.tsv`: what class or id an element of the page's own bears.
package struct ElementRule: Sendable {
  package let name: String
  package let strikes: String
  package let spares: String
  private let pattern: Pattern

  package static func all() throws -> [ElementRule] {
    try DataFiles.table("Data/elements.tsv", of: "Clean").map { cells in
      // A word of a class: at an edge, or set off by a sign; capitals are split before.
      ElementRule(
        name: cells[0], strikes: cells[2], spares: cells[3],
        pattern: try Pattern("(?:^|[^a-z])(?:\(cells[1]))(?:$|[^a-z])"))
    }
  }

  /// Whether class or id, as written, holds one of the row's words.
  package func matches(_ name: String) -> Bool { pattern.matches(Self.words(name)) }

  /// `shareBar` as `share bar`: lower case, a space before each capital that follows a small letter.
  private static func words(_ name: String) -> String {
    var result = ""
    var afterSmall = false
    for scalar in name.unicodeScalars.prefix(400) {
      let isCapital = ("A"..."Z").contains(scalar)
      if isCapital, afterSmall { result += " " }
      result.unicodeScalars.append(
        isCapital ? Unicode.Scalar(scalar.value + 32)! : scalar)
      afterSmall = ("a"..."z").contains(scalar)
    }
    return result
  }
}
