import Foundation
import JSON

/// What people have found on a page.
struct Truth {
  let id: String
  let set: String
  let host: String
  /// The article's text; nil where only segments are known.
  let body: String?
  /// Texts that the article has, and has not.
  let with: [String]
  let without: [String]

  /// - Throws: when the file cannot be read or a line is no JSON.
  static func all(of path: String) throws -> [String: Truth] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var truths: [String: Truth] = [:]
    for line in data.split(separator: 0x0A) {
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let id = object["id"] as? String
      else { continue }
      let host = URL(string: object["url"] as? String ?? "")?.host() ?? id
      truths[id] = Truth(
        id: id, set: object["set"] as? String ?? "",
        host: host.hasPrefix("www.") ? String(host.dropFirst(4)) : host,
        body: object["body"] as? String, with: object["with"] as? [String] ?? [],
        without: object["without"] as? [String] ?? [])
    }
    return truths
  }
}
