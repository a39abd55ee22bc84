import HTML

/// Tells which elements a reader of the page never sees.
enum Visibility {
  /// Elements whose content is no text of the page.
  static func isNeverShown(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .head, .script, .style, .noscript, .template, .svg, .math, .select, .datalist, .iframe,
      .object, .embed, .canvas, .meta, .link, .input, .textarea, .img, .picture, .video, .audio,
      .progress, .meter:
      true
    default: false
    }
  }

  /// Elements that an attribute hides.
  static func isHidden(_ node: HTMLNode, _ tag: HTMLTag) -> Bool {
    switch tag {
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
