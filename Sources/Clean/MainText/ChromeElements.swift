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
  /// If less of the prose is left, the rule that took most was wrong.
  static let smallestRest = 0.1
  let rules: [ElementRule]

  func apply(to page: inout HTMLPage) {
    let weights = page.weights()
    let most = weights[weights.count - 1] * Self.largestShare
    var found: [(blocks: Range<Int>, rule: String)] = []
    var sums: [String: Double] = [:]
    var index = 0
    while index < page.elements.count {
      let element = page.elements[index]
      let weight = weights.weight(element.blocks)
      guard !element.blocks.isEmpty, weight <= most, let rule = rule(for: element) else {
        index += 1
        continue
      }
      found.append((element.blocks, rule))
      sums[rule, default: 0] += weight
      index = element.end
    }
    let spared = Self.spared(sums, of: weights[weights.count - 1])
    for (blocks, rule) in found where !spared.contains(rule) {
      page.strike(blocks, by: rule)
    }
  }

  /// Rules that took too much together, and with them the article: those whose words are how the site calls its
  /// paragraphs, and, while too little is left, whichever took most.
  private static func spared(_ sums: [String: Double], of total: Double) -> Set<String> {
    var left = total - sums.values.reduce(0, +)
    var spared: Set<String> = []
    for (rule, sum) in sums.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) where sum > 0 {
      let isTooMuch = !mayBeMost.contains(rule) && sum > total * largestShare
      if isTooMuch || left < total * smallestRest {
        spared.insert(rule)
        left += sum
      }
    }
    return spared
  }

  /// Chrome that may hold more prose than the article does, spread over many elements. A class of any other kind on
  /// that much of the prose is how the site calls its paragraphs.
  private static let mayBeMost: Set<String> = [
    "comments", "related", "navigation", "footer", "aside", "cookies",
  ]

  private func rule(for element: HTMLPage.Element) -> String? {
    switch element.tag {
    case .nav, .menu: return "navigation"
    case .footer: return "footer"
    case .aside: return "aside"
    case .form, .fieldset, .dialog: return "form"
    case .button, .label, .option: return "button"
    case .figcaption, .caption: return "caption"
    case .figure: return "caption"
    case .address: return "contact"
    case .body, .html, .main, .article, .h1, .p: return nil
    default: break
    }
    if let role = element.node.attribute("role"), let name = Self.roles[role.lowercased()] {
      return name
    }
    guard Segmenter.isBlock(element.tag) || element.tag == .span || element.tag == .other else {
      return nil
    }
    let name = [element.node.attribute("class"), element.node.attribute("id")]
      .compactMap { $0 }.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    return rules.first { $0.matches(name) }?.name
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
