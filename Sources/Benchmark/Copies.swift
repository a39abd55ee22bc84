import Foundation
import JSON
import Records

/// Makes many documents of few.
enum Copies {
  /// Writes `count` page/1 lines that repeat those of a file under ids and addresses of their own.
  ///
  /// - Returns: how many bytes that is.
  static func write(of path: String, count: Int, to target: String) throws -> Int {
    let pages = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map {
      line in
      try Data(line).withUnsafeBytes { try JSONReader().record(Page.self, from: $0) }.record
    }
    try Data().write(to: URL(fileURLWithPath: target))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
    var written = 0
    for number in 0..<count {
      var page = pages[number % pages.count]
      page.id += "-\(number)"
      page.origin.url? += "?copy=\(number)"
      let line = try page.line()
      written += line.count
      try file.write(contentsOf: line)
    }
    try file.close()
    return written
  }
}
