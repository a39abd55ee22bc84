import Fingerprints
import Foundation
import Records
import Testing

@testable import Load

@Suite("stories: copies of one text, cut or with residue")
struct StoryTests {
  let folder: TemporaryFolder
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"))
  }

  /// Each article's address and that of its original.
  private func links(_ warehouse: Warehouse) throws -> [String] {
    try warehouse.rows(
      """
      SELECT replace(a.url, 'https://a.example/', ''), replace(coalesce(o.url, '-'), 'https://a.example/', ''),
        replace(s.url, 'https://a.example/', '')
      FROM articles a LEFT JOIN articles o ON o.article_id = a.duplicate_of
        JOIN articles s ON s.article_id = a.story_id
      ORDER BY 1
      """
    ).map { $0.map { $0! }.joined(separator: " ") }
  }

  @Test("a cut copy with residue is tied to the earliest; another text, and a short one, are not")
  func copies() throws {
    let text = MadeStories.words(0..<200, of: 1)
    let cut = MadeStories.words(0..<130, of: 1) + " " + MadeStories.words(0..<10, of: 2)
    try warehouse.load([
      MadeStories.article(1, text: text, day: 3), MadeStories.article(2, text: cut, day: 2),
      MadeStories.article(3, text: MadeStories.words(0..<200, of: 3), day: 1),
      MadeStories.article(4, text: MadeStories.words(0..<39, of: 1), day: 1),
    ])
    #expect(try links(warehouse) == ["1 2 2", "2 - 2", "3 - 3", "4 - 4"])
  }

  @Test("a text that joined two stories leaves them apart when its article changes")
  func bridge() throws {
    let five = MadeStories.five()
    try warehouse.load(Array(five[..<4]))
    #expect(try links(warehouse) == ["1 4 4", "2 4 4", "3 4 4", "4 - 4"])
    try warehouse.load([five[4]])
    #expect(try links(warehouse) == ["1 2 2", "2 - 2", "3 - 3", "4 - 4"])
    #expect(try warehouse.value("SELECT count(*) FROM texts") == "4")
    #expect(try warehouse.value("SELECT count(*) FROM text_keys") == "64")
  }

  @Test("versions of one article are no copies of one another")
  func versions() throws {
    try warehouse.load([
      MadeStories.article(1, text: MadeStories.words(0..<200, of: 1)),
      MadeStories.article(2, text: MadeStories.words(0..<180, of: 1), url: 1),
    ])
    #expect(try warehouse.value("SELECT count(*) FROM article_versions") == "2")
    #expect(try links(warehouse) == ["1 - 1"])
  }

  @Test("a record's own fingerprint is taken; one of another kind, or none, is made here")
  func fingerprints() throws {
    let text = MadeStories.words(0..<200, of: 1)
    var given = MadeStories.article(1, text: MadeStories.words(0..<200, of: 2))
    given.fingerprint = Fingerprint(of: text)?.text
    var old = MadeStories.article(2, text: text)
    old.fingerprint = "00ff00ff00ff00ff"
    try warehouse.load([given, old])
    #expect(try warehouse.value("SELECT count(DISTINCT story_id) FROM articles") == "1")
  }

  @Test("a warehouse from before there was an index of texts gets one with its next load")
  func upgrade() throws {
    let five = MadeStories.five()
    try warehouse.load(Array(five[..<3]))
    let expected = try links(warehouse)
    try warehouse.queue.write { db in
      try db.execute(
        sql: """
          DELETE FROM texts; DELETE FROM text_keys;
          UPDATE articles SET duplicate_of = NULL, story_id = article_id
          """)
    }
    try warehouse.load([])
    #expect(try links(warehouse) == expected)
  }

  @Test("all orders of five articles, one by one or at once, give the same stories")
  func fiveInAllOrders() throws {
    let five = MadeStories.five()
    try warehouse.load(five)
    let expected = try warehouse.dump()
    #expect(try links(warehouse) == ["1 2 2", "2 - 2", "3 - 3", "4 - 4"])
    for (number, order) in allOrders(of: five).enumerated() {
      let other = try Warehouse(path: folder.file("\(number).sqlite"))
      if number.isMultiple(of: 2) {
        for article in order { try other.load([article]) }
      } else {
        try other.load(order)
      }
      try #require(try other.dump() == expected, "order \(order.map(\.id))")
    }
  }

  @Test("fifty orders of two hundred articles, in loads of any size, give the same stories")
  func manyInRandomOrders() throws {
    let many = MadeStories.many(200, seed: 7)
    try warehouse.load(many)
    let expected = try warehouse.dump()
    #expect(
      try #require(Int(try warehouse.value("SELECT count(duplicate_of) FROM articles")!)) > 60)
    #expect(
      try #require(Int(try warehouse.value("SELECT count(DISTINCT story_id) FROM articles")!)) > 30)
    var chance = MadeStories.Chance(state: 11)
    for number in 0..<50 {
      let other = try Warehouse(path: folder.file("\(number).sqlite"))
      var rest = many.shuffled(using: &chance)[...]
      while !rest.isEmpty {
        let size = number == 0 ? 1 : Int.random(in: 1...80, using: &chance)
        try other.load(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      try #require(try other.dump() == expected, "order \(number)")
    }
  }
}
