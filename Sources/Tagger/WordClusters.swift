import DataFiles
import Language

/// Which words stand in the same surroundings, as large collections of texts show it.
///
/// Helps with words that the training texts have not: L. Ratinov and D. Roth, "Design Challenges and Misconceptions in
/// Named Entity Recognition", CoNLL 2009. `train clusters` makes the file from tables of `scripts/word-clusters.py`.
package struct WordClusters: Sendable {
  package static let path = "Data/clusters.bin"

  private let table: HashTable

  package init(entries: [UInt32: UInt16]) {
    table = HashTable(entries)
  }

  /// - Throws: when the file is missing or broken.
  package init() throws {
    try self.init(bytes: [UInt8](DataFiles.bytes(Self.path, of: "Tagger")))
  }

  /// - Throws: `TaggerError` for a broken file.
  package init(bytes: [UInt8]) throws {
    table = try HashTable(file: bytes, tag: Self.tag)
  }

  private static let tag: UInt32 = 0x3153_4C43  // CLS1

  /// The bytes of a file with these entries.
  package static func bytes(_ entries: [UInt32: UInt16]) -> [UInt8] {
    HashTable.file(of: entries, tag: tag)
  }

  /// An entry's value: six bits of the group of clusters above ten of the cluster, which counts from 1.
  ///
  /// - Returns: nil for numbers that there is no room for.
  package static func value(cluster: Int, group: Int) -> UInt16? {
    (1..<1024).contains(cluster) && (0..<64).contains(group) ? UInt16(group << 10 | cluster) : nil
  }

  /// The key of a word as texts have it; one with a capital has a cluster of its own where the table gives one.
  package static func key(_ word: String) -> UInt32 {
    let isCapitalized = word.unicodeScalars.first?.properties.isUppercase ?? false
    return key(FeatureHash.of(NormalForm.fold(word)), isCapitalized)
  }

  /// The key of a stem, for words that have no entry of their own.
  package static func key(stem: String) -> UInt32 { stemKey(FeatureHash.of(stem)) }

  /// The value of a folded word, else of its stem; 0 where none is known.
  func value(of word: UInt64, stem: UInt64, isCapitalized: Bool) -> UInt16 {
    if isCapitalized {
      let own = table.value(Self.key(word, true))
      if own != 0 { return own }
    }
    let own = table.value(Self.key(word, false))
    return own != 0 ? own : table.value(Self.stemKey(stem))
  }

  private static func key(_ word: UInt64, _ isCapitalized: Bool) -> UInt32 {
    UInt32(truncatingIfNeeded: word >> 20) ^ (isCapitalized ? 0xC105_7E12 : 0xC105_7E11)
  }

  private static func stemKey(_ stem: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: stem >> 20) ^ 0xC105_7E13
  }
}
