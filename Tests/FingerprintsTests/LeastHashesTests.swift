import Testing

@testable import Fingerprints

@Suite("least hashes")
struct LeastHashesTests {
  /// Of words in their order.
  static func least(_ words: [UInt64]) -> [UInt64] {
    var memory = Array(repeating: UInt64.max, count: Fingerprint.places)
    memory.withUnsafeMutableBufferPointer { memory in
      var hashes = LeastHashes(into: memory)
      for word in words { hashes.add(word) }
    }
    return memory
  }

  @Test("two words make no run, three make one")
  func runs() {
    #expect(Self.least([1, 2]).allSatisfy { $0 == .max })
    #expect(Self.least([1, 2, 3]).count { $0 != .max } == 1)
    #expect(Self.least([1, 2, 3, 1, 2, 3]) != Self.least([1, 2, 3]))
  }

  @Test("a run counts once however often it stands there, and its order counts")
  func order() {
    let round: [UInt64] = [1, 2, 3]
    #expect(Self.least(round + round) == Self.least(round + round + round))
    #expect(Self.least(round) != Self.least(round.reversed()))
  }

  @Test("a part of a text never has less in any place than the whole")
  func parts() {
    let words = (0..<500).map { UInt64($0) }
    let whole = Self.least(words)
    let part = Self.least(Array(words[100..<300]))
    #expect(zip(whole, part).allSatisfy { $0 <= $1 } && whole != part)
  }
}
