/// What the rewriting of a page must know of an element.
struct ElementTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Has no content and no end tag.
  static let void = ElementTraits(rawValue: 1)
  /// The same, but libxml2 does not know it.
  static let unknownVoid = ElementTraits(rawValue: 2)
  /// libxml2 finds its end by itself.
  static let mayStayOpen = ElementTraits(rawValue: 4)
  /// Its content is left out.
  static let raw = ElementTraits(rawValue: 8)
  /// Takes the rest of the page with it when it is not closed, as in browsers.
  static let code = ElementTraits(rawValue: 16)

  static let names: [ElementTraits: [String]] = [
    .void: [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "frame",
      "basefont", "isindex",
    ],
    .unknownVoid: ["wbr", "source", "track"],
    .mayStayOpen: [
      "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th",
      "thead", "tbody", "tfoot", "colgroup", "rt", "rp", "br",
    ],
    .raw: ["script", "style", "noscript", "svg"],
    .code: ["script", "style"],
  ]
}
