/// What can go wrong when a document is read.
package struct HTMLError: Error, Equatable {
  package enum Code: String, Sendable { case empty, unreadable, depth, budget, selector }

  package var code: Code
  /// libxml2's own words, or the selector that it refused.
  package var message: String
}
