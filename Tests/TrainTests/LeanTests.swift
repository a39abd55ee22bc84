import Learning
import Tagger
import Testing

@testable import train

@Suite("a chain that leans towards names")
struct LeanTests {
  @Test("takes a doubtful token for a name, first or later, and a clear one for none")
  func lean() {
    let name = NameLabels.first(.person)
    var clear = Chain.Scores(repeating: -2)
    clear[Int(NameLabels.outside)] = 0
    var doubtful = clear
    doubtful[Int(name)] = -0.4
    clear[Int(name)] = -0.6
    let chain = NameLabels.chain()
    let row = [doubtful, clear, doubtful]
    #expect(chain.best(row) == [0, 0, 0])
    #expect(chain.leaning(by: 0.5).best(row) == [name, 0, name])
  }
}
