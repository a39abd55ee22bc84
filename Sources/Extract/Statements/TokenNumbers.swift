/// A number for each token of a text, such as which name stands over it, or -1; beyond the text's ends nothing stands.
///
/// So a rule may look before the first token and behind the last.
struct TokenNumbers: Sendable {
  private let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  subscript(index: Int) -> Int {
    // One comparison for both ends.
    UInt(bitPattern: index) < UInt(bitPattern: numbers.count) ? numbers[index] : -1
  }
}
