import CLibXML2
import Foundation
import JSON
import Records

/// The limit that `clean` is held against: libxml2 parses each page and frees it, and nothing else.
///
/// Runs in a process of its own, so that the kernel can tell its cost.
enum BareParse {
  /// Names the file of page/1 lines to the process.
  static let variable = "DATELINE_BARE_PARSE"

  static func run() throws {
    let path = ProcessInfo.processInfo.environment[variable]!
    let reader = JSONReader()
    try MappedLines.forEach(of: path) { line in
      let page = try reader.record(Page.self, from: line).record
      let options = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
      var content = page.content
      content.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { text in
          xmlFreeDoc(htmlReadMemory(text.baseAddress, Int32(text.count), nil, "UTF-8", options))
        }
      }
    }
  }
}
