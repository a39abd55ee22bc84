import CLibXML2

/// An element as it begins: names without prefix, attributes by theirs.
package struct XMLElement: Equatable {
  package let name: String
  package let namespace: String?
  /// What addresses inside are relative to: the document's own address, or what `xml:base` says.
  package let base: String
  private let attributes: [String: String]

  package subscript(attribute: String) -> String? { attributes[attribute] }

  /// From what libxml2 hands over: of each attribute its name, prefix, namespace, and where its value begins and ends.
  init(
    name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, base: String
  ) {
    var values: [String: String] = [:]
    for index in 0..<count {
      guard let attributes = attributes.map({ $0 + 5 * index }), let start = attributes[3],
        let end = attributes[4]
      else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      let prefix = Self.string(attributes[1]) == "xml" ? "xml:" : ""
      values[prefix + (Self.string(attributes[0]) ?? "")] =
        String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&")
    }
    self.name = Self.string(name) ?? ""
    self.namespace = Self.string(namespace)
    self.attributes = values
    self.base = values["xml:base"].map { Self.resolved($0, base) } ?? base
  }

  private static func resolved(_ address: String, _ base: String) -> String {
    guard let built = xmlBuildURI(address, base) else { return base }
    defer { CLibXML2_free(built) }
    return string(built) ?? base
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
    text.map { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) }
  }
}
