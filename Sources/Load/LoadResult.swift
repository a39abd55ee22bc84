/// What a load did with its records: read = newVersions + changed + unchanged + older + rejected.
package struct LoadResult: Equatable, Sendable {
  package var read = 0
  /// Records whose article was not there.
  package var newArticles = 0
  /// Records whose text was not there.
  package var newVersions = 0
  /// Records of a known text that say something else about it than before.
  package var changed = 0
  package var unchanged = 0
  /// Records of a known text seen before the one that the warehouse holds; they change nothing.
  package var older = 0
  package var rejected = 0

  /// Records that are in the warehouse now.
  package var out: Int { read - rejected }

  package init() {}
}
