import Records
import Testing

@testable import Load

@Suite("places and bodies across articles")
struct ThingLinkTests {
  let folder: TemporaryFolder
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"))
  }

  private func articles() -> [AnnotatedArticle] {
    var first = Samples.article(11, text: "Fire broke out at the Gordon Institute in Abbotsford.")
    first.name("Gordon Institute", .organization, "organization-en", nameEn: "Gordon Institute")
    first.name("Abbotsford", .place, "5881791", nameEn: "Abbotsford")
    var second = Samples.article(12, text: "Пожар в Институте Гордона, Эбботсфорд.", lang: "ru")
    second.name(
      "Институте Гордона", .organization, "organization-ru", nameRu: "Институт Гордона")
    second.name("Эбботсфорд", .place, "place-ru", nameRu: "Эбботсфорд")
    return [first, second]
  }

  private func joins() throws -> [[String?]] {
    try warehouse.rows(
      "SELECT from_id, into_id, status FROM entity_merges WHERE status <> 'candidate' ORDER BY 1")
  }

  private let both: [[String?]] = [
    ["organization-ru", "organization-en", "joined"], ["place-ru", "5881791", "joined"],
  ]

  @Test("names of one sound and meaning are one, in whatever order the articles come")
  func joined() throws {
    for article in articles() { try warehouse.load([article]) }
    #expect(try joins() == both)
    #expect(
      try warehouse.value("SELECT name_ru FROM entities WHERE entity_id = '5881791'")
        == "Эбботсфорд")
    let other = try Warehouse(path: folder.file("other.sqlite"))
    try other.load(articles().reversed())
    #expect(
      try other.rows("SELECT from_id, into_id, status FROM entity_merges ORDER BY 1") == both)
  }

  @Test("a body of common words is one across scripts in the company of two more names, not of one")
  func generic() throws {
    for (company, wanted) in [(1, 0), (2, 1)] {
      let warehouse = try Warehouse(path: folder.file("court-\(company).sqlite"))
      var first = Samples.article(13, text: "Abbotsford, Leeds: the Court of Cassation met.")
      first.name(
        "Court of Cassation", .organization, "organization-en", nameEn: "Court of Cassation")
      var second = Samples.article(14, text: "Абботсфорд, Лидс: Кассационный суд.", lang: "ru")
      second.name("Кассационный суд", .organization, "organization-ru", nameRu: "Кассационный суд")
      for (english, russian, place) in [
        ("Abbotsford", "Абботсфорд", "5881791"), ("Leeds", "Лидс", "2644688"),
      ].prefix(company) {
        first.name(english, .place, place, nameEn: english)
        second.name(russian, .place, place, nameRu: russian)
      }
      try warehouse.load([first, second])
      #expect(
        try warehouse.rows("SELECT from_id FROM entity_merges WHERE status = 'joined'").count
          == wanted)
    }
  }

  @Test("a surname that tells enough is one person's without company, a short one is not")
  func alone() throws {
    for (english, russian, wanted) in [("Carangi", "Каранджи", 1), ("Rona", "Рона", 0)] {
      let warehouse = try Warehouse(path: folder.file("\(english).sqlite"))
      var first = Samples.article(15, text: "\(english) left.")
      first.name(english, .person, "person-en", nameEn: english)
      var second = Samples.article(16, text: "\(russian) уехал.", lang: "ru")
      second.name(russian, .person, "person-ru", nameRu: russian)
      try warehouse.load([first, second])
      #expect(
        try warehouse.rows("SELECT from_id FROM entity_merges WHERE status = 'joined'").count
          == wanted)
    }
  }

  @Test("a join that was undone stays undone")
  func undone() throws {
    try warehouse.load(articles())
    try Loader(warehouse).undoMerge(of: "place-ru", into: "5881791")
    try warehouse.load(articles(), at: "2026-03-09T08:00:00Z")
    #expect(
      try joins() == [both[0], ["place-ru", "5881791", "undone"]])
    #expect(
      try warehouse.value("SELECT entity_id FROM mentions WHERE extracted_id = 'place-ru'")
        == "place-ru")
  }
}
