/// What lists say of a word, in any of its forms.
package struct WordFlags: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let givenName = WordFlags(rawValue: 1)
  package static let country = WordFlags(rawValue: 2)
  /// A capital or a region.
  package static let region = WordFlags(rawValue: 4)
  package static let city = WordFlags(rawValue: 8)
  package static let demonym = WordFlags(rawValue: 16)
  /// "Ministry", «партия».
  package static let organizationWord = WordFlags(rawValue: 32)
  /// A body's whole name: "NATO".
  package static let body = WordFlags(rawValue: 64)
  /// "president", «глава».
  package static let office = WordFlags(rawValue: 128)
  /// "said", «заявил».
  package static let speech = WordFlags(rawValue: 256)
  /// A capitalised word that is part of no person's name: "The", «Это».
  package static let never = WordFlags(rawValue: 512)
  /// Texts have the word in small letters, hardly ever with a capital inside a sentence.
  package static let common = WordFlags(rawValue: 1024)
  /// Texts have it with and without.
  package static let either = WordFlags(rawValue: 2048)
  /// Texts have it with a capital inside a sentence.
  package static let proper = WordFlags(rawValue: 4096)
}

/// What lists say of a row of words.
package struct PhraseFlags: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A place's whole name.
  package static let place = PhraseFlags(rawValue: 1)
  /// A body's whole name.
  package static let body = PhraseFlags(rawValue: 2)
  /// Longer names begin so.
  package static let begins = PhraseFlags(rawValue: 4)
  /// In a token's facts: it is not the first of the name.
  package static let inside = PhraseFlags(rawValue: 8)
}
