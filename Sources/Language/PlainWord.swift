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
