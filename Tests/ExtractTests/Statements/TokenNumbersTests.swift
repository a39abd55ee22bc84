import Testing

@testable import Extract

@Suite("numbers by token")
struct TokenNumbersTests {
  @Test("nothing stands beyond the text")
  func beyond() {
    let numbers = TokenNumbers([3, -1, 7])
    #expect((-2...4).map { numbers[$0] } == [-1, -1, 3, -1, 7, -1, -1])
    #expect(numbers[.max] == -1 && numbers[.min] == -1 && TokenNumbers([])[0] == -1)
  }
}
