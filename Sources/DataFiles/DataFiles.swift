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
    var heading: Int?
    var rows: [[String]] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      var cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard let width = heading else {
        heading = cells.count
        continue
      }
      guard cells.count <= width else {
        throw Missing(
          description:
            "\(module)/\(path), line \(number + 1): \(cells.count) cells, the heading has \(width)")
      }
      cells += Array(repeating: "", count: width - cells.count)
      rows.append(cells)
    }
    return rows
  }
}
