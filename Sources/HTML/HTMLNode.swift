/// An element or a text of a document, which it keeps alive.
package struct HTMLNode {
  private let document: HTMLDocument
  private let index: Int

  init(document: HTMLDocument, index: Int) {
    self.document = document
    self.index = index
  }

  private var node: HTMLTree.Node { document.tree.nodes[index] }

  package var isElement: Bool { node.kind == .element }

  /// Text that a reader sees: no comment, no script.
  package var isText: Bool { node.kind == .text }

  /// The element's name; `other` for one that we do not tell apart, and for text.
  package var tag: HTMLTag { node.tag }

  /// The element's name as written, in lower case.
  package var name: String { isElement ? document.tree.names.name(of: Int(node.name)) : "" }

  package var parent: HTMLNode? {
    node.parent < 0 ? nil : HTMLNode(document: document, index: Int(node.parent))
  }

  package var firstChild: HTMLNode? {
    index + 1 < node.end ? HTMLNode(document: document, index: index + 1) : nil
  }

  package var nextSibling: HTMLNode? {
    guard let parent, node.end < parent.node.end else { return nil }
    return HTMLNode(document: document, index: Int(node.end))
  }

  /// The line of the source, from 1.
  package var line: Int { Int(node.line) }

  /// A text's own characters; empty for an element.
  package var characters: String {
    isElement
      ? "" : document.tree.text.withBytes { String(decoding: $0.part(node.content), as: UTF8.self) }
  }

  /// The same as UTF-8, which is valid while `body` runs.
  package func withCharacters(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    document.tree.text.withBytes { body($0.part(isElement ? 0..<0 : node.content)) }
  }

  /// The first bytes of a text's own characters, for readers of short texts who may stand in a long one.
  package func characters(atMost bytes: Int) -> String {
    var text = ""
    withCharacters { text = String(decoding: $0.prefix(bytes), as: UTF8.self) }
    return text
  }

  /// An attribute's value; nil where the element has none of that name.
  ///
  /// - Complexity: O(n) in the element's attributes.
  package func attribute(_ name: String) -> String? {
    guard isElement, node.count > 0 else { return nil }
    return document.tree.attributes.value(of: name, among: node.content)
  }

  /// Whether the element has an attribute whose value, as written, references and all, is as wanted.
  package func has(
    _ name: String, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true }
  ) -> Bool {
    guard isElement, node.count > 0 else { return false }
    return document.tree.attributes.withValue(of: name, among: node.content, isWanted) ?? false
  }

  /// Adds an attribute's value, as written, to a digest; false where the element has none of that name.
  package func hash(_ name: String, into hasher: inout Hasher) -> Bool {
    has(name) {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
      return true
    }
  }

  /// The next node in reading order inside `root`: the first child unless `skipping`, else what follows.
  package func next(inside root: HTMLNode, skippingChildren: Bool = false) -> HTMLNode? {
    let next = skippingChildren ? Int(node.end) : index + 1
    return next < root.node.end ? HTMLNode(document: document, index: next) : nil
  }

  /// All characters inside, scripts among them.
  ///
  /// - Complexity: O(n) in the nodes inside.
  package var textContent: String {
    var text = characters
    var node = next(inside: self)
    while let current = node {
      if !current.isElement { text += current.characters }
      node = current.next(inside: self)
    }
    return text
  }
}
