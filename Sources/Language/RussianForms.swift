import DataFiles
import Foundation

/// Tells which nominatives a form of a Russian noun or adjective can have, by its ending or as a whole word.
///
/// The table stays as it is read, sorted, and is searched line by line: a program that never asks pays for no more than the
/// reading.
package struct RussianForms: Sendable {
  /// What agrees in a phrase: a noun's gender, or the plural of all.
  package enum Class: UInt8, Sendable {
    case masculine = 0x6D  // m
    case feminine = 0x66  // f
    case neuter = 0x6E  // n
    case plural = 0x70  // p
  }

  package enum Case: UInt8, Sendable, CaseIterable {
    case nominative = 0x6E  // n
    case genitive = 0x67  // g
    case dative = 0x64  // d
    case accusative = 0x61  // a
    case instrumental = 0x69  // i
    case prepositional = 0x70  // p
  }

  /// One way to read a form.
  package struct Reading: Sendable, Equatable {
    /// How many letters go at the end, and what comes in their place.
    package var cut: Int
    package var added: String
    package var isAdjective: Bool
    package var agreement: Class
    package var grammaticalCase: Case
    /// From 0 to 1.
    package var share: Double

    /// The nominative, with the form's own capitals.
    package func nominative(of form: String) -> String {
      let scalars = form.unicodeScalars.dropLast(cut)
      return String(String.UnicodeScalarView(scalars)) + added
    }
  }

  private let bytes: [UInt8]
  /// Where each row begins, in the order of their endings' bytes.
  private let rows: [Int]

  /// - Throws: `DataFiles.Missing`.
  package init() throws {
    bytes = [UInt8](try DataFiles.bytes("Data/russian-forms.tsv", of: "Language"))
    var rows: [Int] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if bytes[start] != UInt8(ascii: "#") { rows.append(start) }
      start = place + 1
    }
    self.rows = Array(rows.dropFirst())
  }

  /// The readings of a folded word, the likeliest first: those of the longest ending that the table has.
  ///
  /// - Complexity: O(n log m) in the letters and the rows.
  package func readings(of word: String) -> [Reading] {
    var ending = ArraySlice(Array("^\(word)".utf8))
    while !ending.isEmpty {
      if let row = row(ending) { return readings(at: row + ending.count + 1) }
      // The next letter: bytes that begin no code point go with the one before.
      repeat { ending.removeFirst() } while ending.first.map { $0 & 0xC0 == 0x80 } ?? false
    }
    return []
  }

  private func row(_ ending: ArraySlice<UInt8>) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      switch order(ending, rows[middle]) {
      case 0: return rows[middle]
      case 1: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  /// -1, 0 or 1: whether an ending stands before, at or behind the row that begins at `start`.
  private func order(_ ending: ArraySlice<UInt8>, _ start: Int) -> Int {
    var place = start
    for byte in ending {
      let other = bytes[place]
      if other == UInt8(ascii: "\t") { return 1 }
      if byte != other { return byte < other ? -1 : 1 }
      place += 1
    }
    return bytes[place] == UInt8(ascii: "\t") ? 0 : -1
  }

  private func readings(at start: Int) -> [Reading] {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return bytes[start..<end].split(separator: UInt8(ascii: " ")).compactMap(Self.reading)
  }

  /// "1о.nd98": one letter goes, «о» comes; a neuter in the dative, in 98 of 100.
  private static func reading(_ cell: ArraySlice<UInt8>) -> Reading? {
    guard let point = cell.firstIndex(of: UInt8(ascii: ".")), cell.count > 4,
      let digits = cell.firstIndex(where: { !(0x30...0x39).contains($0) }),
      let cut = Int(String(decoding: cell[..<digits], as: UTF8.self)),
      let agreement = Class(rawValue: cell[point + 1] | 0x20),
      let grammaticalCase = Case(rawValue: cell[point + 2]),
      let percent = Double(String(decoding: cell[(point + 3)...], as: UTF8.self))
    else { return nil }
    return Reading(
      cut: cut, added: String(decoding: cell[digits..<point], as: UTF8.self),
      isAdjective: cell[point + 1] & 0x20 == 0, agreement: agreement,
      grammaticalCase: grammaticalCase, share: percent / 100)
  }
}
