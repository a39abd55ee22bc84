/// A value that crosses a pipe as one line of JSON.
///
/// A property that is nil stands for "the source does not say" and is not written. Property names are written in
/// `snake_case`; a list or a `Blank` that the line leaves out reads as empty, unless `required` names it.
package protocol Record: Codable, Equatable, Sendable {
  /// Name and major version, as `page/1`.
  static var schema: String { get }
  /// The fields, besides `schema` and `id`, without which a line is no such record; as written.
  static var required: [String] { get }
  var id: String { get }
}

/// A group of fields that stands in its record's own object, not in one of its own.
package protocol Inline: Codable {}

/// A group of fields all of which may be absent: an absent object reads as this.
package protocol Blank: Codable {
  init()
}
