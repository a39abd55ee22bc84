import CLibXML2

/// A parsed HTML document. Owns the tree that libxml2 built, and frees it. Stays with the task that parsed it.
///
/// No walk over the tree may call itself: it may be thousands of elements deep.
package final class HTMLDocument {
  private let tree: htmlDocPtr
  /// libxml2 keeps each name once, so a name's address stands for it.
  private var tags: [UnsafeRawPointer: HTMLTag] = [:]

  /// libxml2's globals are set up once, before any thread parses.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses a page whose characters are already decoded; a charset that the page declares is ignored.
  ///
  /// - Throws: `HTMLError` with `empty`, `unreadable`, `depth` or `budget`.
  /// - Complexity: O(n) in the source.
  package init(_ html: String, limits: HTMLLimits = HTMLLimits()) throws(HTMLError) {
    precondition(Self.isReady)
    var html = html
    let rewritten: Result<[UInt8], HTMLError> = html.withUTF8 { utf8 in
      do throws(HTMLError) {
        return .success(try HTMLSource.rewritten(utf8, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    let bytes = try rewritten.get()
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw HTMLError(code: .empty, message: "the page holds nothing")
    }
    // XML_PARSE_HUGE, which has no HTML name in 2.9: without it libxml2 drops all text behind 256 levels, silently.
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
      | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_IGNORE_ENC.rawValue) | Int32(HTML_PARSE_COMPACT.rawValue)
      | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    let parsed = bytes.withUnsafeBytes { raw in
      htmlReadMemory(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), nil, "UTF-8",
        options)
    }
    guard let parsed else {
      throw HTMLError(code: .unreadable, message: "libxml2 makes no document of it")
    }
    tree = parsed
  }

  deinit { xmlFreeDoc(tree) }

  /// The outermost element; nil for a document of text only.
  package var root: HTMLNode? {
    xmlDocGetRootElement(tree).map { HTMLNode(pointer: $0, document: self) }
  }

  func tag(of name: UnsafePointer<xmlChar>) -> HTMLTag {
    let key = UnsafeRawPointer(name)
    if let known = tags[key] { return known }
    let tag = HTMLTag(rawValue: String(cString: name).lowercased()) ?? .other
    tags[key] = tag
    return tag
  }
}
