/// What can be wrong with a line of JSON.
package struct JSONError: Error, Equatable {
  package enum Code: String, CaseIterable, Sendable {
    /// Not well-formed, or text behind the value.
    case malformed
    /// Not UTF-8.
    case encoding
    case tooDeep = "too_deep"
    case duplicateKey = "duplicate_key"
    case missingField = "missing_field"
    case wrongType = "wrong_type"
    /// Another record, or an older version than this program reads.
    case schema
    /// A newer major version: nothing of this input can be trusted.
    case newerSchema = "newer_schema"
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
