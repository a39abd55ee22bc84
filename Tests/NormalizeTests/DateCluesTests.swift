import Testing

@testable import Normalize

@Suite("what a line's bytes tell of a date")
struct DateCluesTests {
  @Test(
    "a line has the clues of what stands in it",
    arguments: [
      ("3.5.16", .joined), ("2016-05-03", .joined), ("3. 5. 2016", .joined),
      ("3 / 5 / 16", .joined), ("20160503T101500Z", .eightDigits), ("2016年5月3日", .eastAsian),
      ("2016년 5월", .eastAsian),
      ("3 мая 2016", .numberWordYear), ("May 3, 2016", .wordNumberYear),
      ("2016 May 3", .yearWordNumber), ("Май 2016", .wordYear), ("10:15:00", .seconds),
      ("28/Apr/2023", .strokeWord), ("28-Apr-23", .hyphenWord),
    ] as [(String, DateClues)])
  func has(line: String, clue: DateClues) {
    #expect(DateClues(line).contains(clue) && DateClues("— \(line) —").contains(clue))
  }

  @Test(
    "a line has not the clues of what it lacks",
    arguments: [
      ("3.5 per cent", .joined), ("+7 495 123 45 67", .eightDigits), ("3 мая", .eastAsian),
      ("2016: 3 мая", .numberWordYear), ("3 2016", .wordNumberYear),
      ("3 May 2016", .yearWordNumber), ("2016", .wordYear), ("the 1870s", .wordYear),
      ("item 20161", .wordYear), ("10:15", .seconds),
      ("and/or", .strokeWord), ("mid-April", .hyphenWord),
    ] as [(String, DateClues)])
  func lacks(line: String, clue: DateClues) {
    #expect(!DateClues(line).contains(clue))
  }

  @Test("a line without numbers has none")
  func none() {
    #expect(DateClues("Переговоры в Женеве: кто и о чём").isEmpty && DateClues("").isEmpty)
  }
}
