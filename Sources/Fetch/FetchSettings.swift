import Records

/// `fetch` in `pipeline.json`: what to read, and how much of it at most.
package struct FetchSettings: Settings {
  /// One source: whom we fetch from.
  package struct Source: Codable, Equatable, Sendable {
    /// Stands in every record as `source`.
    package var name: String
    /// Files and folders, relative to where the program runs.
    package var input: [String]

    package init(name: String, input: [String]) {
      self.name = name
      self.input = input
    }
  }

  /// The sources, read in this order. Without a settings file: the folder `input`.
  package var sources = [Source(name: "input", input: ["input"])]
  /// The most bytes that a document may have, as it lies there and once decompressed.
  package var maxBytes = 8 << 20

  package init() {}

  /// Every path of every source, in order.
  package var inputs: [FetchInput] {
    sources.flatMap { source in source.input.map { FetchInput(source: source.name, path: $0) } }
  }
}

/// One thing to fetch, and for which source.
package struct FetchInput: Equatable, Sendable {
  package var source: String
  /// A file or a folder, as configured.
  package var path: String

  package init(source: String, path: String) {
    self.source = source
    self.path = path
  }
}
