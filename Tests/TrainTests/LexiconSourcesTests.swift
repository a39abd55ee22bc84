import Tagger
import Testing

@testable import train

@Suite("the tagger's lexicon")
struct LexiconSourcesTests {
  @Test("the committed file holds all that the tables say")
  func current() throws {
    var sources = LexiconSources()
    try sources.addTables()
    let lexicon = try Lexicon()
    let missing = sources.entries.filter { lexicon.flags(at: $0.key) & $0.value != $0.value }
    #expect(missing.isEmpty, "make it anew: ONLY=names scripts/train.sh")
  }
}
