/// The nodes of a document in reading order, each before what is inside it.
struct HTMLTree: ~Copyable {
  enum Kind: UInt8 { case element, text, data }

  struct Node {
    let kind: Kind
    let tag: HTMLTag
    /// An element's name, by its number.
    let name: Int32
    /// The source's line from 1: for a text, of the first character that is no space; for an element, of its start tag's end.
    var line: Int32
    /// -1 for one that stands in no other.
    let parent: Int32
    /// Behind the last node inside it.
    var end: Int32
    /// An element's attributes, or a text's bytes in `text`.
    var first: Int32
    var count: Int32

    var content: Range<Int> { Int(first)..<Int(first + count) }
  }

  var nodes: [Node] = []
  /// The bytes of all texts.
  var text = ByteBuffer(capacity: 1 << 14)
  let attributes: HTMLAttributes
  let names: ElementNames
}
