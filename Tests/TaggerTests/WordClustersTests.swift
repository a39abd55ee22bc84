import Testing

@testable import Tagger

@Suite("word clusters")
struct WordClustersTests {
  private func table(_ rows: (word: String, cluster: Int, group: Int)...) throws -> WordClusters {
    var entries: [UInt32: UInt16] = [:]
    for row in rows {
      entries[WordClusters.key(row.word)] = WordClusters.value(
        cluster: row.cluster, group: row.group)
    }
    return try WordClusters(bytes: WordClusters.bytes(entries))
  }

  @Test(
    "a capitalised word has its own cluster where the table gives one, else that of the small word")
  func capitals() throws {
    let clusters = try table(("reading", 7, 1), ("Reading", 1000, 63), ("москва", 12, 5))
    let reading = FeatureHash.of("reading")
    #expect(clusters.value(of: reading, stem: 1, isCapitalized: false) == 1 << 10 | 7)
    #expect(clusters.value(of: reading, stem: 1, isCapitalized: true) == 63 << 10 | 1000)
    let moscow = FeatureHash.of("москва")
    #expect(clusters.value(of: moscow, stem: 1, isCapitalized: true) == 5 << 10 | 12)
    #expect(clusters.value(of: FeatureHash.of("unheard"), stem: 1, isCapitalized: true) == 0)
  }

  @Test("a word without an entry has its stem's cluster")
  func stems() throws {
    let entries = [
      WordClusters.key(stem: "холм"): WordClusters.value(cluster: 9, group: 2)!,
      WordClusters.key("холмы"): WordClusters.value(cluster: 8, group: 1)!,
    ]
    let clusters = WordClusters(entries: entries)
    let stem = FeatureHash.of("холм")
    func value(_ word: String) -> UInt16 {
      clusters.value(of: FeatureHash.of(word), stem: stem, isCapitalized: false)
    }
    #expect(value("холмами") == 2 << 10 | 9)
    #expect(value("холмы") == 1 << 10 | 8)
  }

  @Test("numbers that there is no room for, and broken files, are refused")
  func refuses() {
    #expect(WordClusters.value(cluster: 0, group: 0) == nil)
    #expect(WordClusters.value(cluster: 1024, group: 0) == nil)
    #expect(WordClusters.value(cluster: 1, group: 64) == nil)
    #expect(throws: TaggerError.self) { try WordClusters(bytes: Lexicon.bytes([:])) }
    let whole = WordClusters.bytes([7: 7, 70_000: 9])
    #expect(throws: TaggerError.self) { try WordClusters(bytes: Array(whole.dropLast())) }
  }

  @Test("the shipped table puts words of one kind into one group")
  func shipped() throws {
    let clusters = try WordClusters()
    func group(_ word: String) -> UInt16 {
      clusters.value(of: FeatureHash.of(word.lowercased()), stem: 1, isCapitalized: true) >> 10
    }
    #expect(group("London") == group("Toronto") && group("London") != group("announced"))
    #expect(
      clusters.value(
        of: FeatureHash.of("заявил"), stem: FeatureHash.of("заяв"), isCapitalized: false) != 0)
  }
}
