import Records
import Testing

@testable import Load

enum RunSamples {
  static func report(for articles: [AnnotatedArticle], run: String = "r1") -> RunReport {
    var manifest = Manifest(
      run: run, state: .running, startedAt: "2026-03-01T07:00:00Z", version: "0.1")
    for stage in ["fetch", "clean", "normalize", "extract"] {
      var ran = StageRun(stage: stage, state: .ran, why: "first run")
      ran.counts = StageCounts(in: articles.count, out: articles.count)
      manifest.stages.append(ran)
    }
    let outcomes = articles.map { article in
      var outcome = FetchOutcome(
        url: article.origin.url!, source: article.origin.source!, outcome: .new, id: article.id)
      outcome.sha256 = article.origin.sha256
      outcome.bytes = article.origin.bytes
      outcome.fetchedAt = article.origin.fetchedAt
      return outcome
    }
    return RunReport(manifest: manifest, outcomes: outcomes)
  }
}

@Suite("a run's own record")
struct RunRowsTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("counts of every stage balance, and the load's own are among them")
  func balance() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    let articles = Samples.five()
    try warehouse.load(articles, run: RunSamples.report(for: articles))
    let rows = try warehouse.rows(
      "SELECT stage, records_in, records_out, balanced, handed_on FROM v_run_balance ORDER BY stage"
    )
    #expect(rows.count == 5)
    #expect(rows.contains(["load", "5", "5", "1", "1"]))
    #expect(rows.allSatisfy { $0[3] == "1" })
    #expect(try warehouse.value("SELECT status FROM runs") == "complete")
    #expect(try warehouse.value("SELECT new FROM v_source_health") == "5")
  }

  @Test("the same run again adds no row")
  func again() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    var report = RunSamples.report(for: Samples.five())
    report.rejects = [
      Reject(stage: "clean", reason: "empty_text", message: "nothing", input: "-", line: 3, byte: 9)
    ]
    for _ in 1...2 { try warehouse.load(Samples.five(), run: report) }
    #expect(try warehouse.value("SELECT count(*) FROM runs") == "1")
    #expect(try warehouse.value("SELECT count(*) FROM stage_runs") == "5")
    let rejects = try RejectList(warehouse, stage: "clean").rows
    #expect(rejects.map(\.reason) == ["empty_text"])
    #expect(rejects[0].text == "r1  clean  empty_text  -:3: nothing")
  }

  @Test("a record whose spans leave its text is set aside, and the rest is loaded")
  func reject() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    var articles = Samples.five()
    articles[2].statements[0].end = 9_999
    let result = try Loader(warehouse).load(
      articles, at: Samples.time, run: RunSamples.report(for: articles))
    #expect(result.rejected == 1)
    #expect(result.out == 4)
    #expect(try RejectList(warehouse).rows.map(\.record) == ["page-3"])
    #expect(try RejectList(warehouse).rows.map(\.reason) == ["invalid_span"])
    #expect(try warehouse.value("SELECT count(*) FROM articles") == "4")
  }

  @Test("a page that was not changed has been seen again")
  func unchanged() throws {
    let warehouse = try Warehouse(path: folder.file("w.sqlite"))
    try warehouse.load(Samples.five())
    var report = RunSamples.report(for: [], run: "r2")
    report.outcomes = [FetchOutcome(url: "file:news/1.txt", source: "wire", outcome: .unchanged)]
    report.manifest.startedAt = "2026-04-01T07:00:00Z"
    try warehouse.load([], run: report)
    #expect(
      try warehouse.value("SELECT last_seen_at FROM articles WHERE url = 'file:news/1.txt'")
        == "2026-04-01T07:00:00Z")
  }
}
