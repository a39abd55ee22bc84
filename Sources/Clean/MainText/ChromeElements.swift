import HTML

/// Strikes elements that carry the page, not the article: by element, by role, by the words of class and id.
///
/// Spares an element that holds a large part of the page's prose, whatever it is called: whole articles stand in
/// an `aside`, in a `form`, in `class="sidebar-layout"`.
struct ChromeElements: PageStep {
  /// An element with a larger share of the page's prose is never chrome.
  static let largestShare = 0.4
  /// If less of the prose is left, the rule that took most was wrong.
  static let smallestRest = 0.1

  /// What a button says: so few words, in what is made of buttons, are never the article's.
  static let wordsOfALabel = 3
  private static let widgets: Set<String> = ["share", "button"]

  func apply(to page: inout HTMLPage) {
    let weights = page.weights()
    let most = weights[weights.count - 1] * Self.largestShare
    var found: [(blocks: Range<Int>, rule: String)] = []
    var sums: [String: Double] = [:]
    var index = 0
    while index < page.elements.count {
      let element = page.elements[index]
      let weight = weights.weight(element.blocks)
      guard !element.blocks.isEmpty, weight <= most,
        let rule = Self.rule(for: element, page.words[index])
      else {
        index += 1
        continue
      }
      found.append((element.blocks, rule))
      sums[rule, default: 0] += weight
      index = element.end
    }
    let spared = Self.spared(sums, of: weights[weights.count - 1])
    for (blocks, rule) in found where !spared.contains(rule) {
      for block in blocks {
        let isLabel = page.blocks[block].shape.words <= Self.wordsOfALabel
        page.strike(block, by: rule, surely: isLabel && Self.widgets.contains(rule))
      }
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

  private static func rule(for element: HTMLPage.Element, _ words: ElementWords) -> String? {
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
    if let role = element.node.attribute("role"), let name = roles[role.lowercased()] {
      return name
    }
    guard Segmenter.isBlock(element.tag) || element.tag == .span || element.tag == .other else {
      return nil
    }
    return words.first
  }

  private static let roles = [
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation",
    "toolbar": "navigation", "tablist": "navigation", "banner": "navigation",
    "complementary": "aside", "contentinfo": "footer", "search": "form", "dialog": "form",
    "alertdialog": "form", "alert": "form",
  ]
}
