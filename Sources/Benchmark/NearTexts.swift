import Foundation
import Load

/// Holds the index of texts against its goals: 5,000 fingerprints looked up per second among 1,000,000, in 500 MB.
///
/// Runs in a process of its own, so that the kernel can tell its memory.
enum NearTexts {
  /// Names the file of the warehouse to the process.
  static let variable = "DATELINE_NEAR_TEXTS"
  private static let count = 1_000_000
  private static let questions = 50_000
  /// As many as a fingerprint is looked up by.
  private static let keys = 16

  static func run() throws {
    let path = ProcessInfo.processInfo.environment[variable]!
    let cost = try TextIndexCost(
      of: Warehouse(path: path), fingerprints: count, questions: questions
    ) { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
    try JSONEncoder().encode([cost.added, cost.asked, cost.found]).write(
      to: URL(fileURLWithPath: path + ".cost"))
  }

  static func measure(in folder: URL) throws {
    let path = folder.appendingPathComponent("texts.sqlite").path
    let process = try Measured.run("benchmark", [], environment: [variable: path])
    let figures = try JSONDecoder().decode(
      [Double].self, from: Data(contentsOf: URL(fileURLWithPath: path + ".cost")))
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    let pages = try Self.pagesPerSecond(of: path, size: size)
    print(
      """

      \(count) fingerprints in a warehouse of \(size / 1_000_000) MB, \(questions) looked up
      put in                   \(Int(figures[0])) a second
      looked up                \(Int(figures[1])) a second, goal at least 5000
      the same pages, bare     \(Int(pages / Double(keys))) a second: \(keys) pages of that file for each, read anywhere
      copies found             \(Row.decimal(figures[2] * 100)) %
      peak memory              \(process.peakBytes / 1_000_000) MB, goal at most 500 MB
      """)
  }

  /// The limit of an index on disk: how many pages of a file, anywhere in it, the kernel hands over in a second.
  private static func pagesPerSecond(of path: String, size: Int) throws -> Double {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw Measured.Failed(description: "cannot read \(path)") }
    defer { close(file) }
    var page = [UInt8](repeating: 0, count: 4096)
    let count = questions * keys
    let begun = DispatchTime.now().uptimeNanoseconds
    for number in 0..<count {
      let place = number &* 7_368_787 % (size / page.count)
      guard pread(file, &page, page.count, place * page.count) == page.count else {
        throw Measured.Failed(description: "cannot read \(path)")
      }
    }
    return Double(count) * 1e9 / Double(DispatchTime.now().uptimeNanoseconds - begun)
  }
}
