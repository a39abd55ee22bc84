import Testing

@testable import Learning

@Suite("letter runs of two spellings")
struct PairAlignerTests {
  /// 1 is rendered as 11, 2 as 12, 3 as 13 14 or as 15.
  static let pairs: [(left: [UInt8], right: [UInt8])] = [
    ([1, 2, 3], [11, 12, 13, 14]), ([2, 1], [12, 11]), ([3, 1], [13, 14, 11]), ([2, 3], [12, 15]),
    ([1, 1, 2], [11, 11, 12]), ([3, 2, 1], [15, 12, 11]), ([1, 3], [11, 13, 14]),
  ]

  @Test("finds what stands for what")
  func runs() {
    var aligner = PairAligner()
    aligner.least = 0.5
    let runs = aligner.fit(Self.pairs)
    let joined = Set(runs.map { "\($0.left)>\($0.right)" })
    #expect(joined.contains("[1]>[11]") || joined.contains("[2, 1]>[12, 11]"))
    #expect(!joined.contains("[1]>[12]"))
    #expect(runs.map(\.count) == runs.map(\.count).sorted(by: >))
  }

  @Test("the same pairs give the same runs")
  func same() {
    #expect(PairAligner().fit(Self.pairs) == PairAligner().fit(Self.pairs))
  }
}
