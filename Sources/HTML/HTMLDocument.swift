/// A parsed HTML document. Stays with the task that parsed it.
///
/// No walk over the tree may call itself: it may be thousands of elements deep.
package final class HTMLDocument {
  let tree: HTMLTree

  /// Parses a page whose characters are already decoded; a charset that the page declares is ignored.
  ///
  /// - Throws: `HTMLError` with `empty`, `unreadable`, `depth` or `budget`.
  /// - Complexity: O(n) in the source.
  package init(_ html: String, limits: HTMLLimits = HTMLLimits()) throws(HTMLError) {
    var html = html
    var read: HTMLTree?
    var problem: HTMLError?
    html.withUTF8 { utf8 in
      do throws(HTMLError) {
        read = try Self.tree(of: utf8, limits: limits)
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    tree = read.take()!
  }

  private static func tree(of html: UnsafeBufferPointer<UInt8>, limits: HTMLLimits)
    throws(HTMLError) -> HTMLTree
  {
    let source = try HTMLSource.rewritten(html, limits: limits)
    guard source.markup.withBytes({ $0.contains { $0 > 0x20 } }) else {
      throw HTMLError(code: .empty, message: "the page holds nothing")
    }
    return try TreeBuilder.tree(of: source)
  }

  /// The outermost element; nil for a document of text only.
  package var root: HTMLNode? {
    tree.nodes.isEmpty ? nil : HTMLNode(document: self, index: 0)
  }
}
