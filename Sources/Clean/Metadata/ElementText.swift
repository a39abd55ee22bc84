import HTML

/// An element's text with a bar where a reader sees two things side by side: pages leave no space between a name and the
/// role in the next element.
enum ElementText {
  static let bar = " | "

  /// - Parameter longest: in bytes; an element that holds more gives nil.
  /// - Complexity: O(n) in the nodes inside, of which it sees 200 at most.
  static func read(_ node: HTMLNode, longest: Int = 160) -> String? {
    var text = ""
    var next = node.next(inside: node)
    var left = 200
    var isParted = false
    // Whether the text so far ends without a space.
    var touches = false
    while let current = next {
      left -= 1
      guard left > 0 else { return nil }
      if current.isElement {
        let tag = current.tag
        if Visibility.isNeverShown(tag) {
          next = current.next(inside: node, skippingChildren: true)
          continue
        }
        isParted = isParted || !isFormatting(tag)
        next = current.next(inside: node)
        continue
      }
      let characters = current.isText ? current.characters.collapsed : ""
      if !characters.isEmpty {
        if !text.isEmpty {
          text += isParted ? separator(before: current, touching: touches) : touches ? "" : " "
        }
        text += characters
        touches = !(current.characters.last?.isWhitespace ?? true)
        isParted = false
        if text.utf8.count > longest { return nil }
      }
      isParted = isParted || current.nextSibling == nil
      next = current.next(inside: node)
    }
    let result = text.collapsed
    return result.isEmpty ? nil : result
  }

  private static func isFormatting(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .b, .strong, .i, .em, .u, .font, .small, .abbr, .sup, .sub, .mark: true
    default: false
    }
  }

  /// What a reader sees between the text so far and the next one, in another element.
  private static func separator(before node: HTMLNode, touching: Bool) -> String {
    if let parent = node.parent, Segmenter.isBlock(parent.tag) { return bar }
    guard touching, let first = node.characters.first, !first.isWhitespace else { return " " }
    // A letter set apart by its style belongs to the word before it.
    return first.isLowercase || first.isPunctuation ? "" : bar
  }
}
