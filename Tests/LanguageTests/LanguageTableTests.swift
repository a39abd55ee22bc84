import Foundation
import Testing

@testable import Language

@Suite("languages.bin")
struct LanguageTableTests {
  @Test("each script that no language has to itself has a group, and each group a script")
  func groups() throws {
    let table = try LanguageTable()
    let undecided = LetterTable.scripts.dropFirst().filter { $0.language == nil }.map(\.name)
    #expect(table.groups.map(\.script).sorted() == undecided.sorted())
    for group in table.groups {
      #expect(Set(group.languages).count == group.languages.count)
      #expect(
        group.slots.filter { $0 != 0 }.count * group.languages.count + 16 == group.weights.count)
    }
  }

  @Test(
    "a broken table is refused with its reason",
    arguments: ["", "script latin 5 8 1 en\n\n", "script latin x 8 1 en\n\n"])
  func broken(_ text: String) {
    #expect(throws: LanguageTable.Unreadable.self) { try LanguageTable(Data(text.utf8)) }
  }
}
