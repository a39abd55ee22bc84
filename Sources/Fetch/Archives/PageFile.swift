/// A file of page/1 that was made elsewhere.
package struct PageFile: Equatable, Sendable {
  package var path: String
  /// Its address, for what is told of it.
  package var url: String
  /// For the pages that name none.
  package var source: String
}
