import Records
import Testing

@testable import Load

@Suite("one identity across articles")
struct IdentityTests {
  let folder: TemporaryFolder
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"))
    try warehouse.load(Samples.five())
  }

  private func speakers() throws -> Set<String?> {
    Set(try warehouse.rows("SELECT DISTINCT speaker_id FROM statements").map { $0[0] })
  }

  @Test("a person in two scripts, by an initial and by a bare surname is one")
  func joined() throws {
    #expect(try speakers() == ["p-en"])
    #expect(
      try warehouse.rows(
        "SELECT from_id, into_id, why FROM entity_merges WHERE status = 'joined' ORDER BY 1")
        == [
          ["bare-3", "p-en", "surname"], ["bare-4", "p-en", "surname"],
          ["p-initial", "p-en", "initials"], ["p-ru", "p-en", "name"],
        ])
    #expect(
      try warehouse.rows("SELECT name_en, name_ru FROM entities WHERE entity_id = 'p-en'")
        == [["Sergei Brodov", "Сергей Бродов"]])
    #expect(
      try warehouse.rows(
        "SELECT alias FROM entity_aliases WHERE entity_id = 'p-en' AND count > 0 ORDER BY alias")
        == [["Brodov"], ["Brodov"], ["S. Brodov"], ["Sergei Brodov"], ["Сергей Бродов"]])
    #expect(
      try warehouse.value("SELECT count(*) FROM event_participants WHERE entity_id = 'p-en'") == "2"
    )
  }

  @Test("a second person of the surname parts the bare ones, which become candidates")
  func ambiguous() throws {
    var other = Samples.article(6, text: "Svetlana Brodov arrived.")
    other.name("Svetlana Brodov", .person, "p-svetlana", nameEn: "Svetlana Brodov")
    try warehouse.load([other])
    #expect(
      try warehouse.value(
        "SELECT count(*) FROM entity_merges WHERE from_id = 'bare-3' AND status = 'candidate'")
        == "2")
    #expect(try speakers() == ["p-en", "bare-3"])
    #expect(
      try warehouse.value("SELECT entity_id FROM mentions WHERE extracted_id = 'p-initial'")
        == "p-initial")
  }

  @Test("a join that was undone stays undone when more is loaded")
  func undone() throws {
    try Loader(warehouse).undoMerge(of: "p-ru", into: "p-en")
    #expect(try speakers().contains("p-ru"))
    try warehouse.load(Samples.five(), at: "2026-03-09T08:00:00Z")
    #expect(
      try warehouse.value(
        "SELECT status FROM entity_merges WHERE from_id = 'p-ru' AND into_id = 'p-en'")
        == "undone")
    #expect(
      try warehouse.value("SELECT entity_id FROM mentions WHERE extracted_id = 'p-ru'") == "p-ru")
    #expect(try warehouse.value("SELECT name_ru FROM entities WHERE entity_id = 'p-en'") == nil)
  }

  @Test("what was never joined cannot be undone")
  func unknown() {
    #expect(throws: WarehouseError.self) {
      try Loader(warehouse).undoMerge(of: "p-anna", into: "p-en")
    }
  }
}
