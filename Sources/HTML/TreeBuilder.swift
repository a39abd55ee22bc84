import CLibXML2

/// Has libxml2 read a page's markup and keeps what it tells: where elements begin and end, and the text between them.
///
/// libxml2's own tree is three objects for each element, which cost as much as the reading does.
struct TreeBuilder: ~Copyable {
  private typealias Node = HTMLTree.Node

  private var names: ElementNames
  private let tags: [HTMLSource.Tag]
  /// The first of `tags` that libxml2 has not told of.
  private var nextTag = 0
  private var nodes: [Node] = []
  private var text = ByteBuffer(capacity: 1 << 14)
  /// Whether the last text is nothing but spaces so far.
  private var isBlank = false
  /// The elements around the place of reading.
  private var open: [Int32] = []
  private let context: htmlParserCtxtPtr

  /// libxml2's globals are set up once, before any thread parses.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// - Throws: `HTMLError` with `unreadable`.
  /// - Complexity: O(n) in the markup.
  static func tree(of source: consuming HTMLSource) throws(HTMLError) -> HTMLTree {
    precondition(Self.isReady)
    // libxml2 makes a copy of its own.
    let context = source.markup.withBytes { markup in
      markup.withMemoryRebound(to: CChar.self) {
        htmlCreateMemoryParserCtxt($0.baseAddress, Int32($0.count))
      }
    }
    guard let context else {
      throw HTMLError(code: .unreadable, message: "libxml2 has no memory")
    }
    defer { htmlFreeParserCtxt(context) }
    var builder = TreeBuilder(context: context, names: source.names, tags: source.tags)
    builder.read()
    guard context.pointee.disableSAX == 0 else {
      throw HTMLError(code: .unreadable, message: "libxml2 gives the page up")
    }
    return HTMLTree(
      nodes: builder.nodes, text: builder.text, attributes: source.attributes,
      names: builder.names)
  }

  private init(context: htmlParserCtxtPtr, names: ElementNames, tags: [HTMLSource.Tag]) {
    self.context = context
    self.names = names
    self.tags = tags
  }

  private mutating func read() {
    let context = context
    // XML_PARSE_HUGE has no HTML name in 2.9.
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
      | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_IGNORE_ENC.rawValue) | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    htmlCtxtUseOptions(context, options)
    context.pointee.sax.pointee = Self.handler
    // The bytes are UTF-8: nothing is to be guessed or converted.
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    withUnsafeMutablePointer(to: &self) { builder in
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      htmlParseDocument(context)
    }
    while !open.isEmpty { end() }
    if !nodes.isEmpty { nodes[0].end = Int32(nodes.count) }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { builder, name, _ in TreeBuilder.at(builder).pointee.start(name!) }
    handler.endElement = { builder, _ in TreeBuilder.at(builder).pointee.end() }
    handler.characters = { builder, text, count in
      TreeBuilder.at(builder).pointee.append(
        .text, UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { builder, text, count in
      TreeBuilder.at(builder).pointee.append(
        .data, UnsafeBufferPointer(start: text, count: Int(count)))
    }
    return handler
  }

  // MARK: What libxml2 tells

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder> {
    pointer!.assumingMemoryBound(to: TreeBuilder.self)
  }

  private mutating func start(_ written: UnsafePointer<xmlChar>) {
    let name = names.number(of: UnsafeBufferPointer(start: written, count: Int(xmlStrlen(written))))
    let attributes = attributes(of: name)
    // What follows the end of the page's outermost element belongs into it, as browsers have it.
    let parent = open.last ?? (nodes.isEmpty ? -1 : 0)
    open.append(Int32(nodes.count))
    nodes.append(
      Node(
        kind: .element, tag: names.tag(of: name), name: Int32(name), line: line, parent: parent,
        end: 0, first: Int32(attributes.lowerBound), count: Int32(attributes.count)))
  }

  /// The attributes of the start tag that libxml2 stands at the end of. Elements that it adds have none.
  private mutating func attributes(of name: Int) -> Range<Int> {
    let input = context.pointee.input.pointee
    let place = Int(input.consumed) + (input.cur - input.base)
    while nextTag < tags.count, tags[nextTag].end < place { nextTag += 1 }
    guard nextTag < tags.count, tags[nextTag].end == place, tags[nextTag].name == name else {
      return 0..<0
    }
    nextTag += 1
    return tags[nextTag - 1].attributes
  }

  private mutating func end() {
    guard let element = open.popLast() else { return }
    nodes[Int(element)].end = Int32(nodes.count)
  }

  private mutating func append(
    _ kind: HTMLTree.Kind, _ run: UnsafeBufferPointer<UInt8>
  ) {
    guard let parent = open.last else { return }
    let first = run.firstIndex { $0 > 0x20 }
    if let last = nodes.last, last.kind == kind, last.parent == parent {
      nodes[nodes.count - 1].count += Int32(run.count)
      if isBlank, let first { nodes[nodes.count - 1].line = line(of: first, in: run) }
      isBlank = isBlank && first == nil
    } else {
      nodes.append(
        Node(
          kind: kind, tag: .other, name: -1, line: line(of: first ?? 0, in: run), parent: parent,
          end: Int32(nodes.count + 1), first: Int32(text.count), count: Int32(run.count)))
      isBlank = first == nil
    }
    text.append(run)
  }

  /// Of a place in a text that libxml2 has just read to its end.
  private func line(of place: Int, in run: UnsafeBufferPointer<UInt8>) -> Int32 {
    line - Int32(run[place...].count { $0 == 0x0A })
  }

  private var line: Int32 { context.pointee.input.pointee.line }
}
