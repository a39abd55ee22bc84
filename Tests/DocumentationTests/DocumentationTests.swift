import Clean
import DataFiles
import Extract
import Fetch
import Foundation
import JSON
import Load
import Normalize
import Pipeline
import Records
import Testing

/// What the documents say is true, and nothing that a user can set or meet is left out.
@Suite("the documents")
struct DocumentationTests {
  private func text(_ path: String) throws -> String {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  private func object(_ value: JSONValue?) throws -> JSONObject {
    guard case .object(let object)? = value else {
      throw JSONError(.wrongType, "no object")
    }
    return object
  }

  private func value(_ bytes: [UInt8]) throws -> JSONValue {
    try bytes.withUnsafeBytes { try JSONReader().value(of: $0) }
  }

  @Test("the README stays on its few pages, with the two commands on the first screen")
  func readme() throws {
    let lines = try text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count < 150)
    let firstScreen = lines.prefix(30).joined(separator: "\n")
    #expect(firstScreen.contains("make run") && firstScreen.contains("make test"))
  }

  @Test("every reason of a reject is explained")
  func reasons() throws {
    let reference = try text("docs/reference.md")
    let codes = JSONError.Code.allCases.filter { $0 != .newerSchema }.map(\.rawValue)
    let reasons =
      codes + FetchReject.allCases.map(\.rawValue) + CleanReject.allCases.map(\.rawValue)
      + ["bom", "carriage_return", "too_long", "truncated"]
    for reason in reasons {
      #expect(reference.contains("`\(reason)`"), "\(reason) is not in docs/reference.md")
    }
  }

  @Test("every flag of a page is explained, and known to the schemas")
  func flags() throws {
    let reference = try text("docs/reference.md")
    for flag in RawArticle.Flag.allCases.map(\.rawValue) {
      #expect(reference.contains("| `\(flag)` |"), "\(flag) is not in docs/reference.md")
      for record in ["raw-article", "article", "annotated-article"] {
        #expect(try text("Sources/Records/Schemas/\(record).schema.json").contains("\"\(flag)\""))
      }
    }
  }

  @Test("every rule that strikes the shipped documents, and every row's, is explained")
  func rules() throws {
    let reference = try text("docs/reference.md")
    let rows = try ["boilerplate", "bylines", "captions", "elements"].flatMap { table in
      try DataFiles.table("Data/\(table).tsv", of: "Clean").map { $0[0] }
    }
    let struck = try text("Tests/EndToEndTests/Golden/warehouse.tsv").split(separator: "\n")
      .filter { $0.hasPrefix("removed_blocks\t") }
      .map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[3]) }
    #expect(struck.contains("market-ticker"))
    for rule in Set(rows + struck).sorted() {
      #expect(reference.contains("`\(rule)`"), "\(rule) is not in docs/reference.md")
    }
  }

  @Test("the settings' schema knows every setting, and tells its default")
  func settings() throws {
    let sections = try object(
      try object(value(Array(text("pipeline.schema.json").utf8)))["properties"])
    let defaults: [(String, any Settings)] = [
      ("pipeline", PipelineSettings()), ("fetch", FetchSettings()), ("clean", CleanSettings()),
      ("normalize", NormalizeSettings()), ("extract", ExtractSettings()), ("load", LoadSettings()),
    ]
    for (name, settings) in defaults {
      let documented = try object(try object(sections[name])["properties"])
      let actual = try object(try value(try json(settings, naming: .asDeclared)))
      #expect(documented.members.map(\.key) == actual.members.map(\.key), "\(name)")
      for member in actual.members {
        let told = try object(documented[member.key])["default"]
        #expect(Self.same(told, member.value), "\(name).\(member.key)")
      }
    }
  }

  private static func same(_ left: JSONValue?, _ right: JSONValue) -> Bool {
    if case .integer(let integer)? = left, case .number(let number) = right {
      return Double(integer) == number
    }
    return left == right
  }

  @Test("the shipped pipeline.json is accepted")
  func shippedSettings() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try SettingsFile(path: package.appendingPathComponent("pipeline.json").path)
    #expect(try file.section("fetch", as: FetchSettings.self) == FetchSettings())
  }

  @Test("a record's schema knows every field that the record writes")
  func schemas() throws {
    var article = Article(id: "a", text: "x")
    article.title = "t"
    article.lang = DetectedLanguage(code: "en", confidence: 1)
    article.origin = Origin(
      url: "u", source: "s", fetchedAt: "t", sha256: "d", bytes: 1, charset: Charset())
    let records: [(String, any Record)] = [
      ("page", Page(id: "p", origin: article.origin, mediaType: "m", content: "c")),
      ("raw-article", RawArticle(id: "r", canonicalUrl: "c", blocks: [])), ("article", article),
      ("annotated-article", Annotations(id: "a")),
    ]
    for (name, record) in records {
      let schema = try object(
        value(Array(text("Sources/Records/Schemas/\(name).schema.json").utf8)))
      let known = Set(try object(schema["properties"]).members.map(\.key))
      let written = try object(value(record.line())).members.map(\.key)
      #expect(known.isSuperset(of: written), "\(name): \(Set(written).subtracting(known))")
    }
  }
}
