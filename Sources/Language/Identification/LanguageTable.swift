import DataFiles
import Foundation

/// Weights that tell apart the languages of each script: `languages.bin`, which `scripts/language-table.py` writes.
///
/// A header of text, one line for each script (`script name`, letter runs, slots, scale, languages), ends with an empty
/// line. Then each script has, little-endian: a bias for each language (Float32), `slots` slots (UInt32), and a row of
/// weights (Int8) for each letter run. A slot is 0, or 16 bits of a run's hash above the number of its row, counted from 1.
struct LanguageTable: Sendable {
  /// What can be wrong with the file.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// The weights of one script.
  struct Group: Sendable {
    let script: String
    let languages: [String]
    /// What one unit of a weight is worth.
    let scale: Float
    let biases: [Float]
    let slots: [UInt32]
    /// Each above `zero`; `languages.count` for each row, and sixteen more at the end, so that blocks of sixteen can be read
    /// anywhere.
    let weights: [UInt8]
    static let zero: UInt8 = 128
    /// How many blocks of sixteen hold a row.
    var blocks: Int { (languages.count + 15) / 16 }
  }

  let groups: [Group]

  /// - Throws: `DataFiles.Missing` when the file is not beside the program, `Unreadable` for a broken one.
  init() throws {
    try self.init(DataFiles.bytes("Data/languages.bin", of: "Language"))
  }

  init(_ data: Data) throws {
    guard let end = data.firstRange(of: Data("\n\n".utf8)) else {
      throw Unreadable(description: "languages.bin has no header; install Dateline anew")
    }
    var at = end.upperBound
    func take<Element: BitwiseCopyable>(_ count: Int, _ zero: Element) throws -> [Element] {
      let bytes = count * MemoryLayout<Element>.stride
      guard count >= 0, at + bytes <= data.endIndex else {
        throw Unreadable(description: "languages.bin ends too early; install Dateline anew")
      }
      defer { at += bytes }
      return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
        data.copyBytes(to: buffer, from: at..<at + bytes)
        filled = count
      }
    }
    var groups: [Group] = []
    for line in String(decoding: data[..<end.lowerBound], as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.first == "script" else { continue }
      guard words.count > 5, let rows = Int(words[2]), let slots = Int(words[3]), rows > 0,
        slots > rows, slots & (slots - 1) == 0, rows < 1 << 16, let scale = Float(words[4])
      else {
        throw Unreadable(description: "languages.bin: its header says '\(line)'")
      }
      let languages = Array(words[5...])
      let biases = try take(languages.count, Float(0))
      let table = try take(slots, UInt32(0))
      guard table.contains(0), table.allSatisfy({ $0 & 0xFFFF <= rows }) else {
        throw Unreadable(description: "languages.bin points past its rows; install Dateline anew")
      }
      groups.append(
        Group(
          script: words[1], languages: languages, scale: scale,
          biases: biases, slots: table,
          weights: try take(rows * languages.count, UInt8(0)).map { $0 ^ Group.zero }
            + [UInt8](repeating: Group.zero, count: 16)))
    }
    self.groups = groups
  }
}
