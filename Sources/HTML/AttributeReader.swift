/// Reads the attributes of a start tag one after the other, as the HTML standard's tokenizer does.
struct AttributeReader {
  let source: UnsafeBufferPointer<UInt8>
  /// At first behind the tag's name, in the end behind the tag.
  private(set) var place: Int
  /// Whether the tag ends in `/>`.
  private(set) var isClosed = false

  init(source: UnsafeBufferPointer<UInt8>, place: Int) {
    self.source = source
    self.place = place
  }

  /// Where name and value of the next attribute stand; nil at the tag's end.
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while place < source.count {
      let byte = source[place]
      place += 1
      switch byte {
      case UInt8(ascii: ">"): return nil
      case UInt8(ascii: "/"): isClosed = place < source.count && source[place] == UInt8(ascii: ">")
      case _ where byte.isHTMLSpace: break
      default:
        let name = place - 1..<endOfName()
        return (name, value())
      }
    }
    return nil
  }

  private mutating func endOfName() -> Int {
    while place < source.count, !source[place].isHTMLSpace, source[place] != UInt8(ascii: "="),
      source[place] != UInt8(ascii: "/"), source[place] != UInt8(ascii: ">")
    { place += 1 }
    return place
  }

  private mutating func value() -> Range<Int> {
    skipSpaces()
    guard place < source.count, source[place] == UInt8(ascii: "=") else { return place..<place }
    place += 1
    skipSpaces()
    guard place < source.count else { return place..<place }
    let quote = source[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return unquoted() }
    let start = place + 1
    let end = source.place(of: quote, from: start) ?? source.count
    place = min(end + 1, source.count)
    return start..<max(start, end)
  }

  private mutating func unquoted() -> Range<Int> {
    let start = place
    while place < source.count, !source[place].isHTMLSpace, source[place] != UInt8(ascii: ">") {
      place += 1
    }
    return start..<place
  }

  private mutating func skipSpaces() {
    while place < source.count, source[place].isHTMLSpace { place += 1 }
  }
}
