import CLibXML2

/// An element or a text of a document, which it keeps alive.
package struct HTMLNode {
  private let pointer: xmlNodePtr
  private let document: HTMLDocument

  init(pointer: xmlNodePtr, document: HTMLDocument) {
    self.pointer = pointer
    self.document = document
  }

  package var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

  /// Text that a reader sees: no comment, no script.
  package var isText: Bool { pointer.pointee.type == XML_TEXT_NODE }

  /// The element's name; `other` for one that we do not tell apart, and for text.
  package var tag: HTMLTag {
    guard isElement, let name = pointer.pointee.name else { return .other }
    return document.tag(of: name)
  }

  /// The element's name as written, in lower case.
  package var name: String {
    isElement ? pointer.pointee.name.map { String(cString: $0) } ?? "" : ""
  }

  package var parent: HTMLNode? { view(pointer.pointee.parent) }
  package var firstChild: HTMLNode? { isElement ? view(pointer.pointee.children) : nil }
  package var nextSibling: HTMLNode? { view(pointer.pointee.next) }

  /// The line of the source, from 1; libxml2 counts to 65,535 and stays there.
  package var line: Int { Int(pointer.pointee.line) }

  /// A text's own characters; empty for an element.
  package var characters: String {
    guard !isElement, let content = pointer.pointee.content else { return "" }
    return String(cString: content)
  }

  /// An attribute's value; nil where the element has none of that name.
  package func attribute(_ name: String) -> String? {
    guard isElement, pointer.pointee.properties != nil, let value = xmlGetProp(pointer, name) else {
      return nil
    }
    defer { CLibXML2_free(value) }
    return String(cString: value)
  }

  /// The next node in reading order inside `root`: the first child unless `skipping`, else what follows.
  package func next(inside root: HTMLNode, skippingChildren: Bool = false) -> HTMLNode? {
    if !skippingChildren, let child = firstChild { return child }
    var node = self
    while node.pointer != root.pointer {
      if let sibling = node.nextSibling { return sibling }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
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

  private func view(_ pointer: xmlNodePtr?) -> HTMLNode? {
    guard let pointer, pointer.pointee.type != XML_HTML_DOCUMENT_NODE else { return nil }
    return HTMLNode(pointer: pointer, document: document)
  }
}
