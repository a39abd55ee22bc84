import CLibXML2

/// Reads an XML document from its beginning to its end, without a tree: libxml2's SAX parser, fed piece by piece.
///
///     let events = XMLEvents(text, url: "https://example.com/feed")
///     while let event = events.next() { … }
///
/// No DTD is loaded, no entity replaced, nothing asked of network or disk: an entity that the document declares itself is
/// passed over. Where the document is not well-formed libxml2 goes on as well as it can, and `damage` says so.
package final class XMLEvents {
  package enum Event: Equatable {
    case start(XMLElement)
    case end(XMLElement)
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var parser: xmlParserCtxtPtr?
  private var queue: [Event] = []
  private var taken = 0
  /// The elements that are open, the innermost last.
  private var open: [XMLElement] = []
  private let url: String

  /// The first thing that is wrong with what has been read so far.
  package private(set) var damage: XMLDamage?

  private static let piece = 16 << 10
  /// Deeper than any feed; text of a blog post in it counts.
  private static let maxDepth = 256

  /// - Parameter text: UTF-8, whatever its XML declaration says.
  /// - Parameter url: what relative addresses are relative to.
  package init(_ text: String, url: String) {
    bytes = Array(text.utf8)
    self.url = url
    var handler = Self.handler
    parser = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, url)
    let options = [XML_PARSE_NONET, XML_PARSE_RECOVER, XML_PARSE_NOERROR].reduce(0) {
      $0 | $1.rawValue
    }
    xmlCtxtUseOptions(parser, Int32(options))
    xmlCtxtResetPush(parser, nil, 0, url, "UTF-8")
  }

  deinit {
    if let tree = parser?.pointee.myDoc { xmlFreeDoc(tree) }
    xmlFreeParserCtxt(parser)
  }

  /// The next event, nil after the last.
  package func next() -> Event? {
    while taken == queue.count {
      guard position < bytes.count || position == 0 else { return nil }
      queue.removeAll(keepingCapacity: true)
      taken = 0
      feed()
    }
    taken += 1
    return queue[taken - 1]
  }

  private func feed() {
    let count = min(Self.piece, bytes.count - position)
    let isLast = position + count == bytes.count
    bytes[position..<position + count].withUnsafeBytes { buffer in
      _ = xmlParseChunk(
        parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(count), isLast ? 1 : 0)
    }
    position += max(count, 1)
    guard damage == nil, let error = xmlCtxtGetLastError(parser)?.pointee,
      error.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    let words = error.message.map { String(cString: $0) } ?? "is no XML"
    damage = XMLDamage(line: Int(error.line), message: words.filter { !$0.isNewline })
    // As after a loop of entities: libxml2 has stopped, whatever comes.
    if parser?.pointee.disableSAX == 1 { position = max(bytes.count, 1) }
  }

  private func begin(_ element: XMLElement) {
    guard open.count < Self.maxDepth else { return }
    open.append(element)
    queue.append(.start(element))
  }

  private func end() {
    guard let element = open.popLast() else { return }
    queue.append(.end(element))
  }

  private var base: String { open.last?.base ?? url }

  private static func at(_ context: UnsafeMutableRawPointer?) -> XMLEvents {
    Unmanaged.fromOpaque(context!).takeUnretainedValue()
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      let events = XMLEvents.at(context)
      events.begin(
        XMLElement(
          name: name, namespace: namespace, attributes: attributes, count: Int(count),
          base: events.base))
    }
    handler.endElementNs = { context, _, _, _ in XMLEvents.at(context).end() }
    handler.characters = { context, text, count in
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      XMLEvents.at(context).queue.append(.text(String(decoding: bytes, as: UTF8.self)))
    }
    handler.cdataBlock = handler.characters
    return handler
  }
}

/// Where and why a document is no XML.
package struct XMLDamage: Equatable, Sendable, CustomStringConvertible {
  package var line: Int
  /// libxml2's own words.
  package var message: String

  package var description: String { "line \(line): \(message)" }
}
