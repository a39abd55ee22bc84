import JSON
import Records

/// Reads a page's JSON-LD: the fields of the object that describes the article.
enum JSONLD {
  /// - Complexity: O(n) in the text.
  static func claims(in text: String) -> [Claim] {
    guard let value = value(of: text) else { return [] }
    let objects = objects(in: value)
    guard let article = article(among: objects) else { return [] }
    var claims: [Claim] = []
    for (key, field) in fields {
      for value in texts(of: article[key]) {
        claims.append(Claim(field, value, where: "json-ld \(key)"))
      }
    }
    // Some pages give the article no writer, but the page around it.
    let authors = ([article] + objects.filter { isOf($0, pages) }).lazy
      .map { names(of: $0["author"] ?? $0["creator"], among: objects) }
      .first { !$0.isEmpty }
    if let authors {
      claims.append(Claim(.byline, authors.joined(separator: "; "), where: "json-ld author"))
    }
    if let site = names(of: article["publisher"], among: objects).first {
      claims.append(Claim(.siteName, site, where: "json-ld publisher"))
    }
    return claims
  }

  /// The object that describes the article; failing one of such a type, one of another work, then of the page, that is
  /// dated or signed.
  private static func article(among objects: [JSONObject]) -> JSONObject? {
    func isDatedOrSigned(_ object: JSONObject) -> Bool {
      object["datePublished"] != nil || object["author"] != nil
    }
    let articles = objects.filter(isArticle)
    return articles.first(where: isDatedOrSigned) ?? articles.first
      ?? objects.first { isOf($0, works) && isDatedOrSigned($0) }
      ?? objects.first { isOf($0, pages) && isDatedOrSigned($0) }
  }

  private static let works: Set<String> = [
    "Blog", "BlogPosting", "CreativeWork", "DiscussionForumPosting", "HowTo", "PodcastEpisode",
    "Recipe", "Review", "SocialMediaPosting",
  ]
  private static let pages: Set<String> = [
    "WebPage", "ItemPage", "MedicalWebPage", "FAQPage", "CollectionPage", "AboutPage",
  ]

  private static func isOf(_ object: JSONObject, _ types: Set<String>) -> Bool {
    texts(of: object["@type"]).contains(where: types.contains)
  }

  private static let fields: [(String, Claim.Field)] = [
    ("headline", .title), ("datePublished", .published), ("dateModified", .modified),
    ("inLanguage", .lang), ("description", .description), ("articleSection", .section),
  ]

  /// Pages leave raw line ends inside strings and wrap the data in CDATA marks.
  static func value(of text: String) -> JSONValue? {
    let bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    func firstOpening(_ rest: ArraySlice<UInt8>) -> Int? {
      rest.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    }
    guard var start = firstOpening(bytes[...]) else { return nil }
    let mark = "[CDATA[".utf8
    if bytes[start...].starts(with: mark) {
      guard let inner = firstOpening(bytes[(start + mark.count)...]) else { return nil }
      start = inner
    }
    let closing = bytes[start] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard let end = bytes[start...].lastIndex(of: closing) else { return nil }
    return bytes[start...end].withUnsafeBytes { try? JSONReader().value(of: $0) }
  }

  /// All objects inside a value, outer before inner, in reading order.
  static func objects(in value: JSONValue) -> [JSONObject] {
    var found: [JSONObject] = []
    var open = [value]
    while let next = open.popLast(), found.count < 2_000 {
      switch next {
      case .object(let object):
        found.append(object)
        open += object.members.reversed().map(\.value)
      case .array(let items): open += items.reversed()
      default: break
      }
    }
    return found
  }

  private static func isArticle(_ object: JSONObject) -> Bool {
    texts(of: object["@type"]).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report"
    }
  }

  private static func texts(of value: JSONValue?) -> [String] {
    switch value {
    case .string(let text): [text.plain]
    case .array(let items):
      items.prefix(50).compactMap { if case .string(let text) = $0 { text.plain } else { nil } }
    default: []
    }
  }

  /// The names of persons or bodies, given as texts, as objects, or by reference to an object of the same data.
  private static func names(of value: JSONValue?, among objects: [JSONObject]) -> [String] {
    switch value {
    case .string(let text): return text.isEmpty ? [] : [text.plain]
    case .array(let items): return items.prefix(30).flatMap { names(of: one($0), among: objects) }
    case .object(let object):
      if let name = texts(of: object["name"]).first { return [name] }
      if let first = texts(of: object["givenName"]).first,
        let last = texts(of: object["familyName"]).first
      {
        return [first + " " + last]
      }
      if let id = object["@id"],
        let other = objects.first(where: { $0["@id"] == id && $0["name"] != nil })
      {
        return texts(of: other["name"])
      }
      return []
    default: return []
    }
  }

  /// A list inside a list names nobody.
  private static func one(_ value: JSONValue) -> JSONValue? {
    if case .array = value { nil } else { value }
  }
}

extension String {
  /// With the references that pages escape twice read as characters.
  fileprivate var plain: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return collapsed }
    var text = self
    for (name, character) in Self.references {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(
        separator: character)
    }
    return text.collapsed
  }

  private static let references = [
    ("&quot;", "\""), ("&#34;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&#039;", "'"),
    ("&#x27;", "'"), ("&laquo;", "«"), ("&raquo;", "»"), ("&ndash;", "–"), ("&mdash;", "—"),
    ("&nbsp;", " "), ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8220;", "“"), ("&#8221;", "”"),
    ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&amp;", "&"),
  ]
}
