import CStemmer

/// Snowball's stems, for finding words whatever their form. Stays with the task that made it.
package final class Stemmer {
  private let stemmer: OpaquePointer

  /// - Parameter language: BCP 47; nil where Snowball has no rules for it.
  package init?(language: String) {
    guard let stemmer = sb_stemmer_new(language, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a folded word.
  package func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { utf8 in
      guard let stem = sb_stemmer_stem(stemmer, utf8.baseAddress, Int32(utf8.count)) else {
        return String(decoding: utf8, as: UTF8.self)
      }
      return String(
        decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))),
        as: UTF8.self)
    }
  }

  /// Hands over the bytes of a folded word's stem, without making a string; the word's own where it has none.
  package func withStem<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stem = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count)) else {
      return body(word)
    }
    return body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
