import Foundation

/// Standard error, where everything goes that is not data.
package enum StandardError {
  package static func write(_ bytes: [UInt8]) {
    FileHandle.standardError.write(Data(bytes))
  }

  package static func line(_ text: String) {
    write(Array((text + "\n").utf8))
  }
}
