import Foundation
import JSON
import Records

/// `pipeline.json`: one object per stage, and one for what the stages share.
package struct SettingsFile: Sendable {
  /// The file that is read when none is named.
  package static let defaultPath = "pipeline.json"
  /// The objects that the file may hold.
  package static let sections = ["pipeline"] + StageName.allCases.map(\.rawValue)

  private let object: JSONObject
  private let path: String

  /// - Parameter path: nil for `pipeline.json` in this folder, which may be absent.
  /// - Throws: `RunError` with `noInput` or `configuration`.
  package init(path: String?) throws {
    self.path = path ?? Self.defaultPath
    guard path != nil || FileManager.default.fileExists(atPath: Self.defaultPath) else {
      object = JSONObject()
      return
    }
    guard let data = FileManager.default.contents(atPath: self.path) else {
      throw RunError(.noInput, "cannot read \(self.path)")
    }
    let value: JSONValue
    do {
      value = try data.withUnsafeBytes { try JSONReader().value(of: $0) }
    } catch let error as JSONError {
      throw RunError(.configuration, "\(self.path): \(error.message)")
    }
    guard case .object(let object) = value else {
      throw RunError(.configuration, "\(self.path) must hold one JSON object")
    }
    self.object = object
    for member in object.members
    where !Self.sections.contains(member.key) && member.key != "$schema" {
      throw unknown(member.key, allowed: Self.sections)
    }
  }

  /// One section's settings, what the file leaves out taken from their defaults.
  ///
  /// - Throws: `RunError` with `configuration`, naming file, key and what is allowed.
  package func section<S: Settings>(_ name: String, as type: S.Type) throws -> S {
    do {
      return try decode(
        type, from: .object(try effective(name, defaults: S())), naming: .asDeclared)
    } catch let error as JSONError {
      throw RunError(.configuration, "\(path): \(name).\(error.message)")
    }
  }

  /// A section as the file says it, spaces apart; empty where it says nothing.
  package func rawText(_ name: String) -> String {
    guard let section = object[name] else { return "" }
    var writer = JSONWriter()
    writer.value(section)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The files that a section names, whose content counts as settings too.
  package func namedFiles(_ section: String) -> [String] {
    guard case .object(let section)? = object[section] else { return [] }
    guard case .string(let path)? = section["learned"], !path.isEmpty else { return [] }
    return [path]
  }

  private func effective(_ name: String, defaults: some Settings) throws -> JSONObject {
    let bytes = try json(defaults, naming: .asDeclared)
    guard case .object(var merged) = try bytes.withUnsafeBytes({ try JSONReader().value(of: $0) })
    else {
      preconditionFailure("settings encode as an object")
    }
    guard let given = object[name] else { return merged }
    guard case .object(let section) = given else {
      throw RunError(.configuration, "\(path): \(name) must be an object")
    }
    for member in section.members {
      guard let index = merged.members.firstIndex(where: { $0.key == member.key }) else {
        throw unknown("\(name).\(member.key)", allowed: merged.members.map(\.key))
      }
      merged.members[index].value = member.value
    }
    return merged
  }

  private func unknown(_ key: String, allowed: [String]) -> RunError {
    RunError(
      .configuration, "\(path): unknown key \(key); allowed are \(allowed.joined(separator: ", "))")
  }
}

/// What all stages share.
package struct PipelineSettings: Settings {
  /// A stage fails when more than this share of its records is rejected, once it has read 20.
  package var maxRejectedShare = 0.2
  /// Longer lines are rejected unread, in bytes. 32 MiB holds a page of the largest size that `fetch` lets through.
  package var maxLineBytes = 32 << 20

  package init() {}
}

extension SettingsFile {
  /// A JSON file that a setting names; nil where the setting is empty.
  ///
  /// - Throws: `RunError` with `configuration`, naming the file.
  package func dataFile<T: Decodable>(_ path: String, as type: T.Type) throws -> T? {
    guard !path.isEmpty else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RunError(.configuration, "cannot read \(path), which the settings name")
    }
    do {
      return try decode(type, json: data)
    } catch let error as JSONError {
      throw RunError(.configuration, "\(path): \(error.message)")
    }
  }
}
