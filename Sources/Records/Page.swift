/// A document as fetched: its bytes decoded to text, nothing understood yet.
package struct Page: Record {
  package static let schema = "page/1"
  package static let required = ["media_type", "content"]

  /// Digest of address and bytes.
  package var id: String
  package var origin: Origin
  /// `text/html` or `text/plain`.
  package var mediaType: String
  package var content: String

  package init(id: String, origin: Origin = Origin(), mediaType: String, content: String) {
    self.id = id
    self.origin = origin
    self.mediaType = mediaType
    self.content = content
  }
}
