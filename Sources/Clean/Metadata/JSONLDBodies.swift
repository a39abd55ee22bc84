import HTML
import JSON

extension JSONLD {
  /// The elements that hold JSON-LD.
  ///
  /// - Complexity: O(n) in the tree.
  static func scripts(in root: HTMLNode) -> [HTMLNode] {
    var found: [HTMLNode] = []
    var node: HTMLNode? = root
    while let current = node {
      if current.tag == .script,
        current.attribute("type")?.lowercased().contains("ld+json") == true
      {
        found.append(current)
      }
      node = current.next(inside: root)
    }
    return found
  }

  /// What the objects of one script call the article's text, as written, tags and references among it.
  ///
  /// - Complexity: O(n) in the text.
  static func articleBodies(in text: String) -> [String] {
    guard text.utf8.count > 200, let value = value(of: text) else { return [] }
    return objects(in: value).compactMap { object in
      if case .string(let body)? = object["articleBody"] { body } else { nil }
    }
  }
}

extension JSONLD {
  /// What an object says of the work that it describes.
  struct Fact {
    let type: String
    /// Not for everybody to read.
    let isLocked: Bool
  }

  /// - Complexity: O(n) in the text.
  static func facts(in text: String) -> [Fact] {
    guard let value = value(of: text) else { return [] }
    return objects(in: value).map { object in
      let type: String =
        switch object["@type"] {
        case .string(let name)?: name
        case .array(let names)?:
          names.compactMap { if case .string(let name) = $0 { name } else { nil } }.last ?? ""
        default: ""
        }
      let isLocked =
        switch object["isAccessibleForFree"] {
        case .bool(let isFree)?: !isFree
        case .string(let word)?: word.lowercased().hasSuffix("false")
        default: false
        }
      return Fact(type: type, isLocked: isLocked)
    }
  }
}
