/// A form of a name while its readings are looked for: its letters, of which a row of the table takes some away.
struct RussianNameForm {
  private let printed: UnsafeBufferPointer<UInt8>
  let small: UnsafeBufferPointer<Unicode.Scalar>
  private let isLarge: Bool
  private let shouts: Bool
  /// Whether folding its small letters changes no more than ё.
  private let isPlain: Bool

  /// nil for a word that does not end in a Russian letter.
  ///
  /// - Parameter letters: room for as many as the word has bytes.
  init?(
    _ word: UnsafeBufferPointer<UInt8>, letters: UnsafeMutableBufferPointer<Unicode.Scalar>
  ) {
    var (place, count) = (0, 0)
    var (isLarge, shouts, isPlain, isRussian) = (false, true, true, false)
    while place < word.count {
      let letter = Unicode.Scalar(codePointOf: word, at: place)
      place += UTF8.width(letter)
      if count == 0 { isLarge = letter.isUppercase }
      if letter.isLowercase { shouts = false }
      let small = letter.lowercase
      if small.value >= 0x80, !(0x430...0x45F).contains(small.value) { isPlain = false }
      isRussian = letter.isCyrillicLetter
      letters[count] = small
      count += 1
    }
    guard isRussian else { return nil }
    (self.isLarge, self.shouts, self.isPlain) = (isLarge, shouts, isPlain)
    printed = word
    small = UnsafeBufferPointer(rebasing: letters[..<count])
  }

  /// The nominative by a row whose ending it has, with the form's own capitals. The letters of an ending have two bytes each.
  func nominative(by row: RussianNames.Row) -> String {
    let length = printed.count - row.cut * 2
    let ending =
      shouts
      ? row.printedNominative.shouted
      : length == 0 && isLarge ? row.printedNominative.large : row.printedNominative.plain
    return String(unsafeUninitializedCapacity: length + ending.count) { bytes in
      for place in 0..<length { bytes[place] = printed[place] }
      for place in ending.indices { bytes[length + place] = ending[place] }
      return length + ending.count
    }
  }

  /// The folded nominative by such a row, of which no string is made.
  func folded(by row: RussianNames.Row) -> Word {
    let stem = small[..<(small.count - row.cut)]
    guard isPlain else {
      let letters = Array(stem) + row.nominative
      return Word(folding: String(codePoints: letters[...]))
    }
    let capacity = stem.count * 2
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var end = 0
      for letter in stem {
        let value = letter == "ё" ? 0x435 : letter.value
        if value >= 0x80 {
          bytes[end] = UInt8(0xc0 | value >> 6)
          end += 1
        }
        bytes[end] = UInt8(value < 0x80 ? value : 0x80 | value & 0x3f)
        end += 1
      }
      return Word(UnsafeBufferPointer(rebasing: bytes[..<end]), row.foldedNominative)
    }
  }
}

extension Unicode.Scalar {
  /// The letter of Cyrillic script that two bytes are.
  init?(russian first: UInt8, _ second: UInt8) {
    guard first & 0xfe == 0xd0 else { return nil }
    self.init(UInt32(first & 0x1f) << 6 | UInt32(second & 0x3f))
  }
}

extension Word {
  /// The word of two parts in one.
  init(_ stem: UnsafeBufferPointer<UInt8>, _ ending: [UInt8]) {
    let count = stem.count + ending.count
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { bytes in
      for place in stem.indices { bytes[place] = stem[place] }
      for place in ending.indices { bytes[stem.count + place] = ending[place] }
      return Word(utf8: UnsafeBufferPointer(bytes))
    }
  }
}
