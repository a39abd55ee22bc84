import HTML
import Records

/// Walks a tree once and cuts its visible text into blocks.
struct Segmenter: ~Copyable {
  /// Whether styles and attributes that hide an element are passed over.
  private let showingHidden: Bool
  private var elements: [HTMLPage.Element] = []
  private var blocks: [HTMLPage.TextBlock] = []
  private var text = ByteBuffer(capacity: 4096)
  private var line = 0
  private var linkedLetters = 0
  private var anchoredLetters = 0
  /// How many links are open around the walk's place.
  private var links = 0
  /// Whether the innermost of them leads to a named place of a page.
  private var isAnchored = false
  /// The block-level elements around the walk's place.
  private var openBlocks: [Int] = []

  private init(showingHidden: Bool) {
    self.showingHidden = showingHidden
  }

  /// - Complexity: O(n) in the tree.
  static func run(_ root: HTMLNode, showingHidden: Bool) -> (
    [HTMLPage.Element], [HTMLPage.TextBlock]
  ) {
    var segmenter = Segmenter(showingHidden: showingHidden)
    segmenter.walk(root)
    return (segmenter.elements, segmenter.blocks)
  }

  private mutating func walk(_ root: HTMLNode) {
    var open: [Int] = []
    var node = root
    while true {
      var descends = false
      if node.isElement {
        let tag = node.tag
        if tag == .br {
          lineBreak()
        } else if !Visibility.isNeverShown(tag), showingHidden || !Visibility.isHidden(node, tag) {
          enter(node, tag, parent: open.last)
          open.append(elements.count - 1)
          descends = node.firstChild != nil
          if !descends { leave(open.removeLast()) }
        }
      } else if node.isText {
        append(node)
      }
      if descends, let child = node.firstChild {
        node = child
        continue
      }
      while node.nextSibling == nil || open.isEmpty {
        guard let last = open.popLast(), let parent = node.parent else {
          flush()
          return
        }
        leave(last)
        node = parent
      }
      node = node.nextSibling!
    }
  }

  private mutating func enter(_ node: HTMLNode, _ tag: HTMLTag, parent: Int?) {
    if Self.isBlock(tag) {
      flush()
      openBlocks.append(elements.count)
    }
    if tag == .a {
      links += 1
      isAnchored = Self.leadsToPlace(node)
    }
    let inherited = parent.map { elements[$0].kind } ?? .paragraph
    elements.append(
      HTMLPage.Element(
        node: node, tag: tag, parent: parent ?? 0, end: elements.count + 1,
        blocks: blocks.count..<blocks.count, kind: Self.kind(of: tag, inside: inherited)))
  }

  private mutating func leave(_ index: Int) {
    let tag = elements[index].tag
    if Self.isBlock(tag) {
      flush()
      openBlocks.removeLast()
    }
    if tag == .a { links -= 1 }
    elements[index].end = elements.count
    elements[index].blocks = elements[index].blocks.lowerBound..<blocks.count
  }

  private mutating func append(_ node: HTMLNode) {
    node.withCharacters { characters in
      if links > 0 {
        let classes = ScalarClass.table
        for scalar in UTF8Scalars(characters) where classes[scalar].contains(.letter) {
          linkedLetters += 1
          if isAnchored { anchoredLetters += 1 }
        }
      }
      if line == 0, characters.contains(where: { $0 > 0x20 }) { line = node.line }
      text.append(characters)
    }
  }

  /// One break is a space; two in a row end a paragraph.
  private mutating func lineBreak() {
    if text.withBytes({ $0.last == 0x0A }) { flush() } else { text.append(0x0A) }
  }

  private mutating func flush() {
    guard text.count > 0 else { return }
    text.update { $0.collapse() }
    if text.count > 0 { appendBlock() }
    text.removeAll()
    line = 0
    linkedLetters = 0
    anchoredLetters = 0
  }

  /// Whether a link leads to a named place of a page: nearly always of the page that it stands on.
  private static func leadsToPlace(_ link: HTMLNode) -> Bool {
    link.has("href") { target in
      guard let mark = target.firstIndex(of: UInt8(ascii: "#")) else { return false }
      return mark < target.endIndex - 1
    }
  }

  private mutating func appendBlock() {
    let (shape, string) = text.withBytes { utf8 in
      (LineShape(utf8: utf8), String(decoding: utf8, as: UTF8.self))
    }
    let element = openBlocks.last ?? 0
    blocks.append(
      HTMLPage.TextBlock(
        text: string, shape: shape, element: element, line: max(line, 1),
        kind: elements.isEmpty ? .paragraph : elements[element].kind,
        linked: Self.share(linkedLetters, of: shape),
        anchored: Self.share(anchoredLetters, of: shape)))
  }

  private static func share(_ letters: Int, of shape: LineShape) -> Double {
    shape.letters == 0 ? 0 : Double(letters) / Double(shape.letters)
  }

  private static func kind(of tag: HTMLTag, inside inherited: Block.Kind) -> Block.Kind {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li, .dt, .dd: .listItem
    case .blockquote: .quote
    case .table, .article, .section, .main: .paragraph
    default: inherited
    }
  }

  static func isBlock(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .head, .body, .main, .article, .section, .header, .footer, .nav, .aside, .div,
      .form, .fieldset, .dialog, .details, .summary, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote,
      .pre, .address, .hr, .center, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption, .thead,
      .tbody, .tfoot, .tr, .td, .th, .figure, .figcaption, .video, .audio, .button, .option,
      .title:
      true
    default: false
    }
  }
}
