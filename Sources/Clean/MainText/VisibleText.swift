import HTML

/// What a reader sees of a page, not cut into blocks: a second opinion, for tests and for the fuzzer.
package enum VisibleText {
  /// The characters that are no white space, in reading order.
  ///
  /// - Complexity: O(n) in the tree.
  package static func characters(_ document: HTMLDocument) -> [Unicode.Scalar] {
    guard let root = document.root else { return [] }
    var found: [Unicode.Scalar] = []
    var node: HTMLNode? = root
    while let current = node {
      let isHidden =
        current.isElement
        && (Visibility.isNeverShown(current.tag) || Visibility.isHidden(current, current.tag))
      if current.isText {
        found += current.characters.unicodeScalars.filter { !$0.isSpace && $0 != "\u{FEFF}" }
      }
      node = current.next(inside: root, skippingChildren: isHidden)
    }
    return found
  }
}
