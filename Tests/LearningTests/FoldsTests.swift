import Testing

@testable import Learning

@Suite("Folds")
struct FoldsTests {
  @Test("no group lies in two folds, and the folds are about equally large")
  func groups() {
    let groups = (0..<100).map { "host\($0 % 20)" }
    let folds = Folds.assign(groups, count: 5)
    #expect(Set(zip(groups, folds).map { "\($0) \($1)" }).count == 20)
    #expect((0..<5).allSatisfy { fold in folds.count { $0 == fold } == 20 })
  }

  @Test("the order of the samples moves no group")
  func order() {
    let groups = ["a", "b", "c", "b", "d", "a"]
    let folds = Folds.assign(groups, count: 2)
    #expect(Folds.assign(groups.reversed(), count: 2) == folds.reversed())
  }
}
