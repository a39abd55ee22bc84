import Foundation
import Records
import Testing

@testable import Pipeline

@Suite("pipeline.json")
struct SettingsFileTests {
  struct Sample: Settings {
    var limit = 5
    var name = "x"
    init() {}
  }

  private func file(_ text: String) throws -> SettingsFile {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).json")
    try Data(text.utf8).write(to: url)
    return try SettingsFile(path: url.path)
  }

  @Test("what the file leaves out keeps its default")
  func defaults() throws {
    let sample = try file(#"{"clean": {"limit": 7}}"#).section("clean", as: Sample.self)
    #expect(sample.limit == 7 && sample.name == "x")
  }

  @Test("an unknown key is an error that says what is allowed")
  func unknownKey() throws {
    let error = #expect(throws: RunError.self) {
      try file(#"{"clean": {"limits": 7}}"#).section("clean", as: Sample.self)
    }
    #expect(error?.code == .configuration)
    #expect(error?.message.contains("clean.limits; allowed are limit, name") == true)
  }

  @Test("an unknown section is an error too")
  func unknownSection() throws {
    let error = #expect(throws: RunError.self) { _ = try file(#"{"cleaning": {}}"#) }
    #expect(error?.message.contains("cleaning") == true)
  }

  @Test("a wrong type is an error that names file, key and type")
  func wrongType() throws {
    let error = #expect(throws: RunError.self) {
      try file(#"{"clean": {"limit": "7"}}"#).section("clean", as: Sample.self)
    }
    #expect(error?.message.hasSuffix("clean.limit must be a whole number, is a string") == true)
  }

  @Test("a file that is named must be there")
  func missing() {
    let error = #expect(throws: RunError.self) {
      _ = try SettingsFile(path: "/nowhere/pipeline.json")
    }
    #expect(error?.code == .noInput)
  }
}
