/// Why a part of an archive gives no response; the rest is read all the same.
package struct ArchiveDamage: Error, Equatable, Sendable {
  package enum Code: String, CaseIterable, Sendable {
    /// Cut short, damaged, or not as WARC asks.
    case record
    /// More bytes than allowed, packed or not.
    case tooLarge
    /// The body is encoded in a way that does not hold, or that is not known.
    case encoding
  }

  package var code: Code
  package var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
