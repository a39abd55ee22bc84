/// A word of plain letters, folded while it is written down as UTF-8.
struct PlainWord {
  private let text: UnsafeMutableRawPointer
  private let folded: UnsafeMutableRawPointer
  private(set) var length = 0
  private(set) var foldedLength = 0
  private(set) var letters = 0
  private(set) var traits: PlainLetters.Traits = []

  /// - Parameter text, folded: where it is written; both have room for the word's bytes and one more.
  init(text: UnsafeMutablePointer<UInt8>, folded: UnsafeMutablePointer<UInt8>) {
    self.text = UnsafeMutableRawPointer(text)
    self.folded = UnsafeMutableRawPointer(folded)
  }

  /// Appends letters up to the first code point that is none, to a word that is empty yet. Most words are nothing else, and
  /// most of these have no capital, so that their folded form need not be written.
  ///
  /// - Returns: where that code point stands.
  @inline(__always)
  mutating func appendLetters(
    of scalars: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, to limit: Int,
    by table: PlainLetters.Table
  ) -> Int {
    var (end, length, traits) = (start, 0, PlainLetters.Traits())
    while end < limit {
      let letter = table[scalars[end]]
      guard letter.traits.contains(.letter) else { break }
      text.storeBytes(of: letter.bytes.littleEndian, toByteOffset: length, as: UInt16.self)
      length &+= Int(letter.length)
      traits.formUnion(letter.traits)
      end &+= 1
    }
    if traits.contains(.folds) {
      var place = 0
      for index in start..<end {
        let letter = table[scalars[index]]
        folded.storeBytes(of: letter.folded.littleEndian, toByteOffset: place, as: UInt16.self)
        place &+= Int(letter.length)
      }
    }
    (self.length, foldedLength, letters, self.traits) = (length, length, end - start, traits)
    return end
  }

  @inline(__always)
  mutating func append(_ letter: PlainLetters.Letter) {
    text.storeBytes(of: letter.bytes.littleEndian, toByteOffset: length, as: UInt16.self)
    folded.storeBytes(of: letter.folded.littleEndian, toByteOffset: foldedLength, as: UInt16.self)
    length &+= Int(letter.length)
    foldedLength &+= Int(letter.length)
    traits.formUnion(letter.traits)
    letters &+= Int(letter.traits.rawValue & PlainLetters.Traits.letter.rawValue)
  }

  /// Appends ’, which is a straight one in the folded form.
  mutating func appendApostrophe() {
    for byte in "’".utf8 {
      text.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
      length += 1
    }
    folded.storeBytes(of: UInt8(ascii: "'"), toByteOffset: foldedLength, as: UInt8.self)
    foldedLength += 1
    traits.formUnion([.mark, .folds])
  }
}
