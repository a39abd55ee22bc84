import DataFiles
import Foundation

/// What lists say of words and of rows of words, kept as hashes: what the tagger asks, and no more.
///
/// `train lexicon` makes it from the tables of names, places, bodies and offices and from the training texts.
package struct Lexicon: Sendable {
  package static let path = "Data/lexicon.bin"

  private let table: HashTable
  let clusters: WordClusters

  package init(entries: [UInt32: UInt16], clusters: WordClusters = WordClusters(entries: [:])) {
    table = HashTable(entries)
    self.clusters = clusters
  }

  /// - Throws: when a file is missing or broken.
  package init() throws {
    try self.init(
      bytes: [UInt8](DataFiles.bytes(Self.path, of: "Tagger")), clusters: WordClusters())
  }

  /// - Throws: `TaggerError` for a broken file.
  package init(bytes: [UInt8], clusters: WordClusters = WordClusters(entries: [:])) throws {
    table = try HashTable(file: bytes, tag: Self.tag)
    self.clusters = clusters
  }

  private static let tag: UInt32 = 0x3158_454C  // LEX1

  /// The bytes of a file with these entries.
  package static func bytes(_ entries: [UInt32: UInt16]) -> [UInt8] {
    HashTable.file(of: entries, tag: tag)
  }

  /// The flags of a key, as the file has them.
  package func flags(at key: UInt32) -> UInt16 { table.value(key) }

  func flags(of word: UInt64) -> WordFlags {
    WordFlags(rawValue: table.value(Self.key(word: word)))
  }

  func flags(ofStem stem: UInt64) -> WordFlags {
    WordFlags(rawValue: table.value(Self.key(stem: stem)))
  }

  func flags(ofPhrase phrase: UInt64) -> PhraseFlags {
    PhraseFlags(rawValue: UInt8(truncatingIfNeeded: table.value(Self.key(phrase: phrase))))
  }

  /// The key of a folded word.
  package static func key(word: String) -> UInt32 { key(word: FeatureHash.of(word)) }

  /// The key of a stem, which says what texts show of it.
  package static func key(stem: String) -> UInt32 { key(stem: FeatureHash.of(stem)) }

  /// The keys of all beginnings of a row of stems, the whole row's last.
  package static func keys(phrase stems: [String]) -> [UInt32] {
    var row = phraseStart
    return stems.map { stem in
      row = FeatureHash.pair(row, FeatureHash.of(stem))
      return key(phrase: row)
    }
  }

  static let phraseStart: UInt64 = 0x5EED

  private static func key(word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word >> 16) }
  private static func key(stem: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: stem >> 24) ^ 0x57E3
  }
  private static func key(phrase: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: phrase >> 8) }
}
