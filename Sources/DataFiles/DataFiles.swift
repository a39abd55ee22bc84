import Foundation

/// Finds Dateline's own data files: tables, weights, gazetteers.
///
/// They lie beside the running program as the build puts them, or in `share/dateline` as `make install` does.
/// `Bundle.module` would hold the build machine's path, and trap in a program that was moved.
package enum DataFiles {
  /// What can go wrong when a data file is wanted.
  package struct Missing: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
  }

  /// The folder of one module's files.
  ///
  /// - Throws: `Missing`, naming the folders that were tried.
  package static func folder(of module: String) throws -> URL {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let candidates = [
      program.appendingPathComponent("dateline_\(module).resources"),
      program.appendingPathComponent("../share/dateline/\(module)").standardized,
      program.appendingPathComponent("../../share/dateline/\(module)").standardized,
    ]
    for candidate in candidates where FileManager.default.fileExists(atPath: candidate.path) {
      return candidate
    }
    let tried = candidates.map(\.path).joined(separator: ", ")
    throw Missing(
      description:
        "the data files of \(module) are missing; looked in \(tried); install Dateline anew")
  }

  /// The bytes of `path` below a module's folder, as `Data/months.tsv`.
  package static func bytes(_ path: String, of module: String) throws -> Data {
    try Data(contentsOf: folder(of: module).appendingPathComponent(path))
  }

  /// The rows of a tab-separated table, its heading and its `#` lines left out; each row has as many cells as the heading.
  ///
  /// - Throws: `Missing` for a row with too many cells, naming its line.
  package static func table(_ path: String, of module: String) throws -> [[String]] {
    let bytes = [UInt8](try bytes(path, of: module))
    var rows: [[String]] = []
    var width: Int?
    var (place, line) = (0, 0)
    while place < bytes.count {
      line += 1
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      defer { place = end + 1 }
      if place == end || bytes[place] == UInt8(ascii: "#") { continue }
      var cells: [String] = []
      cells.reserveCapacity(width ?? 0)
      forEachPart(of: bytes[place..<end], at: UInt8(ascii: "\t")) { cells.append($0) }
      guard let width else {
        width = cells.count
        continue
      }
      guard cells.count <= width else {
        throw Missing(
          description:
            "\(module)/\(path), line \(line): \(cells.count) cells, the heading has \(width)")
      }
      while cells.count < width { cells.append("") }
      rows.append(cells)
    }
    return rows
  }

  /// What a cell lists, with bars between.
  package static func list(_ cell: String) -> [String] { parts(of: cell, at: UInt8(ascii: "|")) }

  /// The words of a cell, with spaces between.
  package static func words(_ cell: String) -> [String] { parts(of: cell, at: UInt8(ascii: " ")) }

  private static func parts(of cell: String, at separator: UInt8) -> [String] {
    guard cell.utf8.contains(separator) else { return cell.isEmpty ? [] : [cell] }
    var parts: [String] = []
    forEachPart(of: Array(cell.utf8)[...], at: separator) {
      if !$0.isEmpty { parts.append($0) }
    }
    return parts
  }

  private static func forEachPart(
    of bytes: ArraySlice<UInt8>, at separator: UInt8, _ body: (String) -> Void
  ) {
    var start = bytes.startIndex
    for place in bytes.startIndex...bytes.endIndex
    where place == bytes.endIndex || bytes[place] == separator {
      body(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + 1
    }
  }
}
