import Foundation
import Testing

@testable import Pipeline

@Suite("files that appear whole or not at all")
struct OutputFileTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("a file has no name before it is committed, and no leftover after")
  func commit() throws {
    let path = folder.appendingPathComponent("out.ndjson").path
    do {
      let file = try OutputFile(path: path)
      try file.write([0x61])
      #expect(!FileManager.default.fileExists(atPath: path))
      try file.commit()
    }
    #expect(try names() == ["out.ndjson"])
    #expect(FileManager.default.contents(atPath: path) == Data([0x61]))
  }

  @Test("what is not committed is gone, and the old file stays")
  func abandon() throws {
    let path = folder.appendingPathComponent("out.ndjson").path
    try Data([0x62]).write(to: URL(fileURLWithPath: path))
    do {
      let file = try OutputFile(path: path)
      try file.write([0x61])
    }
    #expect(try names() == ["out.ndjson"])
    #expect(FileManager.default.contents(atPath: path) == Data([0x62]))
  }

  @Test(
    "a link, a folder or a FIFO is no place to write to", arguments: ["link", "folder", "fifo"])
  func strange(_ kind: String) throws {
    let path = folder.appendingPathComponent(kind).path
    switch kind {
    case "link": symlink("/etc/hostname", path)
    case "folder": mkdir(path, 0o700)
    default: mkfifo(path, 0o600)
    }
    let error = #expect(throws: RunError.self) { _ = try OutputFile(path: path) }
    #expect(error?.code == .cannotCreate)
  }

  @Test("a folder that is not there is an error that names the path")
  func missingFolder() throws {
    let error = #expect(throws: RunError.self) { _ = try OutputFile(path: folder.path + "/no/out") }
    #expect(error?.code == .cannotCreate && error?.message.contains("/no/") == true)
  }
}
