import Digest
import Foundation
import Records

/// All that a stage's output depends on. Where it is unchanged, so is the output.
package struct StageKey: Equatable, Sendable {
  /// nil for `fetch`: the world has no digest.
  package var input: String?
  package var settings: String
  package var data: String
  package var program: String

  /// - Throws: `RunError` when a file that belongs to it cannot be read.
  package init(stage: StageName, input: String?, settings file: SettingsFile, program: URL) throws {
    self.input = input
    var text = file.rawText("pipeline") + file.rawText(stage.rawValue)
    for path in file.namedFiles(stage.rawValue) {
      text += try FileFacts(of: URL(fileURLWithPath: path)).sha256
    }
    settings = SHA256.hex(text)
    data = try FileFacts.dataDigest(of: stage.dataModules)
    self.program = try FileFacts(of: program).sha256
  }

  package init?(_ run: StageRun) {
    guard let settings = run.settingsSha256, let data = run.dataSha256,
      let program = run.programSha256
    else { return nil }
    input = run.inputSha256
    self.settings = settings
    self.data = data
    self.program = program
  }

  /// What differs from an earlier key, as a reason to run.
  package func change(since earlier: StageKey) -> String? {
    let changes = [
      (input != earlier.input, "input"), (settings != earlier.settings, "settings"),
      (data != earlier.data, "data files"), (program != earlier.program, "program"),
    ].filter(\.0).map(\.1)
    return changes.isEmpty ? nil : changes.joined(separator: ", ") + " changed"
  }

  package func note(in run: inout StageRun) {
    run.inputSha256 = input
    run.settingsSha256 = settings
    run.dataSha256 = data
    run.programSha256 = program
  }
}
