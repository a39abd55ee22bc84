import XML

/// Takes the events of a listing's document one by one, and gives an entry at the end of each.
struct ListingReader {
  private(set) var format: ListingFormat?
  private var entry: Listing.Entry?
  /// How deep inside the entry, whose own children are at 1.
  private var depth = 0
  private var text = ""
  private var guid: String?
  private var guidIsAddress = false

  /// Takes the root element.
  ///
  /// - Returns: whether it is that of a listing.
  mutating func begin(_ event: XMLEvents.Event) -> Bool {
    guard case .start(let element) = event else { return false }
    format = ListingFormat(rawValue: element.name)
    return format != nil
  }

  mutating func read(_ event: XMLEvents.Event) -> Listing.Entry? {
    guard let format else { return nil }
    switch event {
    case .start(let element): start(element, format)
    case .text(let piece): if entry != nil { text += piece }
    case .end(let element): return end(element, format)
    }
    return nil
  }

  private mutating func start(_ element: XMLElement, _ format: ListingFormat) {
    guard entry != nil else {
      if element.name == format.entry {
        entry = Listing.Entry(address: "", base: element.base)
        (depth, guid) = (0, nil)
      }
      return
    }
    depth += 1
    text = ""
    guard depth == 1 else { return }
    if format == .atom, element.name == "link", ["alternate", nil].contains(element["rel"]),
      let address = element["href"], entry?.address.isEmpty == true
    {
      entry?.address = address
      entry?.base = element.base
    }
    if element.name == "guid" { guidIsAddress = element["isPermaLink"] != "false" }
  }

  private mutating func end(_ element: XMLElement, _ format: ListingFormat) -> Listing.Entry? {
    guard entry != nil else { return nil }
    if depth == 0 { return finish() }
    if depth == 1 {
      let value = text.trimmed
      // `atom:link` and `media:link` inside an item of RSS are something else.
      let isForeign = element.namespace.map { $0.contains("Atom") || $0.contains("mrss") } ?? false
      if element.name == format.address, !isForeign, !value.isEmpty {
        entry?.address = value
        entry?.base = element.base
      }
      if element.name == format.modified, !value.isEmpty { entry?.modified = value }
      if element.name == "guid", guidIsAddress { guid = value }
    }
    depth -= 1
    return nil
  }

  private mutating func finish() -> Listing.Entry? {
    defer { entry = nil }
    guard var entry else { return nil }
    if entry.address.isEmpty, let guid { entry.address = guid }
    return entry.address.isEmpty ? nil : entry
  }
}
