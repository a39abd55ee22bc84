/// What a page may cost. A page beyond a limit is refused before libxml2 sees it, whose time is quadratic in some of them.
package struct HTMLLimits: Sendable {
  /// Of the source, in bytes.
  package var bytes: Int
  /// Elements inside each other, counted by start and end tags.
  package var depth: Int
  /// Of one element.
  package var attributes: Int
  /// Of the page. Each costs up to a kilobyte of memory.
  package var elements: Int
  /// Of all elements together. Each costs about 200 bytes of memory.
  package var allAttributes = 1_000_000

  package init(
    bytes: Int = 16_000_000, depth: Int = 10_000, attributes: Int = 1_000, elements: Int = 400_000
  ) {
    self.bytes = bytes
    self.depth = depth
    self.attributes = attributes
    self.elements = elements
  }
}
