/// What English and Russian write, letter by letter: its UTF-8, that of its folded form, and what it says of its word.
struct PlainLetters: Sendable {
  struct Letter: Sendable {
    /// One byte or two, the first in the lower half.
    var bytes: UInt16 = 0
    var folded: UInt16 = 0
    /// Of both; zero for code points that are none of these.
    var length: UInt8 = 0
    var traits: Traits = []
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let letter = Traits(rawValue: 1)
    static let capital = Traits(rawValue: 2)
    static let small = Traits(rawValue: 4)
    static let latinCapital = Traits(rawValue: 8)
    /// Neither letter nor digit.
    static let mark = Traits(rawValue: 16)
    /// The folded form is another.
    static let folds = Traits(rawValue: 32)
    /// Ends every word of letters that it follows.
    static let end = Traits(rawValue: 64)
  }

  private let letters: [Letter]

  init() {
    var letters = Array(repeating: Letter(), count: 0x460)
    for value in UInt32(0)..<0x80 {
      var letter = Letter(bytes: UInt16(value), folded: UInt16(value), length: 1)
      switch value {
      case 0x30...0x39: break
      case 0x41...0x5A:
        letter.folded = UInt16(value | 0x20)
        letter.traits = [.letter, .capital, .latinCapital, .folds]
      case 0x61...0x7A: letter.traits = [.letter, .small]
      default: letter.traits = .mark
      }
      letters[Int(value)] = letter
    }
    for value in [0x401, 0x451] + Array(UInt32(0x410)...0x44F) {
      let small: UInt32 =
        value == 0x401 || value == 0x451 ? 0x435 : value < 0x430 ? value + 0x20 : value
      var letter = Letter(
        bytes: Self.twoBytes(value), folded: Self.twoBytes(small), length: 2,
        traits: [.letter, value < 0x430 ? .capital : .small])
      if small != value { letter.traits.insert(.folds) }
      letters[Int(value)] = letter
    }
    for index in letters.indices where Tokenizer.ends(Unicode.Scalar(UInt32(index))!) {
      letters[index].traits.insert(.end)
    }
    self.letters = letters
  }

  private static func twoBytes(_ value: UInt32) -> UInt16 {
    UInt16(0xc0 | value >> 6) | UInt16(0x80 | value & 0x3f) << 8
  }

  /// The letters by their code points, in place while many are asked for.
  struct Table {
    fileprivate let letters: UnsafeBufferPointer<Letter>

    /// A code point of another script has the length zero, and no traits.
    @inline(__always)
    subscript(scalar: Unicode.Scalar) -> Letter {
      scalar.value < 0x460 ? letters[Int(scalar.value)] : Letter()
    }
  }

  func withTable<Result>(_ body: (Table) -> Result) -> Result {
    letters.withUnsafeBufferPointer { body(Table(letters: $0)) }
  }
}
