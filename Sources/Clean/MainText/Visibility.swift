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
    return node.has("hidden") || node.has("style", where: hides)
  }

  private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: style.count) { compact in
      var count = 0
      for byte in style where byte != 0x20 {
        compact[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        count += 1
      }
      let written = UnsafeBufferPointer(rebasing: compact[..<count])
      return written.holds("display:none") || written.holds("visibility:hidden")
    }
  }
}
