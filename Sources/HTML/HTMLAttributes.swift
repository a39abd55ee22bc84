import Foundation

/// The attributes of all elements of a document, as the page writes them; a value is read when it is asked for.
///
/// libxml2 never sees them: half of a page's markup is attributes, nearly all of which nobody asks for.
struct HTMLAttributes: ~Copyable {
  private struct Entry {
    /// Where the name begins in `bytes`; the value follows it.
    var start: Int32
    var name: Int32
    var value: Int32
  }

  private var entries: [Entry] = []
  /// Names in lower case and values as written.
  private var bytes = ByteBuffer()

  var count: Int { entries.count }

  mutating func append(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    entries.append(
      Entry(start: Int32(bytes.count), name: Int32(name.count), value: Int32(value.count)))
    for byte in name { bytes.append(byte.lowercased) }
    bytes.append(value)
  }

  /// The value, as written, of the first attribute of that name among some; valid while `body` runs.
  ///
  /// - Complexity: O(n) in the attributes, which are few.
  func withValue<Result>(
    of name: String, among places: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    var name = name
    return name.withUTF8 { wanted in
      bytes.withBytes { bytes in
        let found = places.first { place in
          let entry = entries[place]
          return Int(entry.name) == wanted.count
            && memcmp(bytes.baseAddress! + Int(entry.start), wanted.baseAddress!, wanted.count) == 0
        }
        return found.map { place in
          let entry = entries[place]
          let start = Int(entry.start + entry.name)
          return body(bytes.part(start..<start + Int(entry.value)))
        }
      }
    }
  }

  /// The same with its character references read.
  func value(of name: String, among places: Range<Int>) -> String? {
    withValue(of: name, among: places) { CharacterReferences.text(of: $0) }
  }
}
