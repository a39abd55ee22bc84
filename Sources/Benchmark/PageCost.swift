import CLibXML2
import CZlib
import Foundation

/// Holds `clean` against its goal: over real pages, at most twice the time that libxml2 takes to parse and free them.
///
/// Both are measured in one run, in turns, and of each the best is taken: what else the machine does only adds.
struct PageCost {
  /// CPU time of `clean` by that of the bare parse; no more than this.
  static let largestRatio = 2.0
  /// Bytes of memory that `clean` may take besides those for its largest page.
  static let fixedMemory = 64_000_000
  static let memoryPerByte = 10
  private static let turns = 3

  /// The folder of pages that lies among corpora; nil where there is none.
  static func pages(of corpora: String) -> String? {
    let path = corpora + "/extraction/pages"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  let pages: String
  /// A folder for the files between.
  let work: URL

  func run() throws {
    let file = { (name: String) in work.appendingPathComponent("pages-" + name + ".ndjson").path }
    try Measured.run("fetch", ["--input", pages, "-o", file("fetch"), "--rejects", file("none")])
    var parse = Double.infinity
    var clean = Double.infinity
    var peak = 0
    var sizes: [Int] = []
    for _ in 0..<Self.turns {
      let bare = try Self.bareParse(of: pages)
      parse = min(parse, bare.seconds)
      sizes = bare.sizes
      let cost = try Measured.run(
        "clean",
        [file("fetch"), "--jobs", "1", "--rejects", file("rejects"), "-o", file("clean")])
      clean = min(clean, cost.cpu)
      peak = max(peak, cost.peakBytes)
    }
    let allowed = Self.fixedMemory + Self.memoryPerByte * (sizes.max() ?? 0)
    print(
      """

      \(sizes.count) pages of \(pages), \(sizes.reduce(0, +) / 1_000_000) MB; the best of \(Self.turns)
      libxml2's bare parse     \(Row.decimal(parse)) s of CPU
      clean, one core          \(Row.decimal(clean)) s of CPU
      ratio                    \(Row.decimal(clean / parse)), goal at most \(Self.largestRatio)
      clean's peak memory      \(peak / 1_000_000) MB, goal at most \(allowed / 1_000_000) MB
      """)
  }

  /// Parses and frees each page as its file has it, and does nothing else.
  private static func bareParse(of folder: String) throws -> (seconds: Double, sizes: [Int]) {
    CLibXML2_silence()
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue)
    var nanoseconds: UInt64 = 0
    var sizes: [Int] = []
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for name in files.sorted() where name.contains(".htm") {
      let page = unpacked(folder + "/" + name)
      sizes.append(page.count)
      let start = processNanoseconds()
      page.withUnsafeBytes { bytes in
        let text = bytes.bindMemory(to: CChar.self)
        xmlFreeDoc(htmlReadMemory(text.baseAddress, Int32(text.count), nil, nil, options))
      }
      nanoseconds += processNanoseconds() - start
    }
    return (Double(nanoseconds) / 1e9, sizes)
  }

  private static func processNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// A file's bytes, without gzip where it has any.
  private static func unpacked(_ path: String) -> [UInt8] {
    guard let file = gzopen(path, "rb") else { return [] }
    defer { gzclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = gzread(file, &piece, UInt32(piece.count))
      guard count > 0 else { return bytes }
      bytes += piece[..<Int(count)]
    }
  }
}
