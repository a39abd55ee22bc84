import Records
import Testing

@testable import Load

@Suite("loading twice is loading once")
struct IdempotenceTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("the same records again change no content row")
  func twice() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    let first = try warehouse.load(Samples.five())
    let before = try warehouse.dump()
    let second = try warehouse.load(Samples.five(), at: "2026-03-02T08:00:00Z")
    #expect(try warehouse.dump() == before)
    #expect(first.newVersions == 5)
    #expect(second.unchanged == 5)
    #expect(second.newVersions == 0)
  }

  @Test("a record that stands twice in one input is one row")
  func twiceInOneInput() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    let result = try warehouse.load(Samples.five() + Samples.five())
    #expect(result.read == 10)
    #expect(try warehouse.value("SELECT count(*) FROM articles") == "5")
    let other = try Warehouse(path: folder.file("x.sqlite"))
    try other.load(Samples.five())
    #expect(try warehouse.dump() == other.dump())
  }

  @Test("what a rule finds anew replaces what it found before, counts and all")
  func changedRule() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    try warehouse.load(Samples.five())
    var changed = Samples.five()
    for index in changed.indices {
      changed[index].mentions = []
      changed[index].entities = []
      changed[index].statements = []
      changed[index].events = []
    }
    let result = try warehouse.load(changed)
    #expect(result.changed == 5)
    for table in ["entities", "entity_aliases", "entity_merges", "events", "mentions"] {
      #expect(try warehouse.value("SELECT count(*) FROM \(table)") == "0", "\(table)")
    }
    try warehouse.load(Samples.five())
    let fresh = try Warehouse(path: folder.file("x.sqlite"))
    try fresh.load(Samples.five())
    #expect(try warehouse.dump() == fresh.dump())
  }

  @Test("a run's report and a bare pipe give the same content")
  func runOrPipe() throws {
    let pipe = try Warehouse(path: folder.file("pipe.sqlite"))
    try pipe.load(Samples.five())
    let run = try Warehouse(path: folder.file("run.sqlite"))
    try run.load(Samples.five(), run: RunSamples.report(for: Samples.five()))
    #expect(try run.dump() == pipe.dump())
  }
}
