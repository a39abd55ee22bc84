import HTML

/// Tells which elements a reader of the page never sees.
enum Visibility {
  static func isHidden(_ node: HTMLNode, _ tag: HTMLTag) -> Bool {
    switch tag {
    case .head, .script, .style, .noscript, .template, .svg, .math, .select, .datalist, .iframe,
      .object, .embed, .canvas, .meta, .link, .input, .textarea, .img, .picture, .video, .audio,
      .progress, .meter:
      return true
    // A page that hides all of itself shows itself later, by script.
    case .html, .body, .main, .article: return false
    default: break
    }
    if node.attribute("hidden") != nil { return true }
    guard let style = node.attribute("style") else { return false }
    let compact = style.lowercased().filter { $0 != " " }
    return compact.contains("display:none") || compact.contains("visibility:hidden")
  }
}
