/// One stage's object in `pipeline.json`. What the file leaves out keeps the value that `init()` gives, so no property
/// is optional.
package protocol Settings: Codable, Equatable, Sendable {
  init()
}
