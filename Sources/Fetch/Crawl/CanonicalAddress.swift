import DataFiles
import Web

/// The form in which addresses are compared and asked for: without what only tells where a reader came from.
struct CanonicalAddress: Sendable {
  /// One parameter of queries that is left out.
  struct Parameter: Sendable {
    let name: String
    let strikes, spares: String
    private let start, end: String
    private let isExact: Bool

    init(_ row: [String]) {
      name = row[0]
      strikes = row[2]
      spares = row[3]
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      isExact = parts.count == 1
      start = String(parts[0])
      end = String(parts.last ?? "")
    }

    func matches(_ parameter: some StringProtocol) -> Bool {
      let written = parameter.lowercased()
      return isExact ? written == start : written.hasPrefix(start) && written.hasSuffix(end)
    }
  }

  private let parameters: [Parameter]

  /// - Throws: `DataFiles.Missing`.
  init() throws { parameters = try Self.table() }

  func form(_ url: WebURL) -> WebURL {
    url.dropping { name in parameters.contains { $0.matches(name) } }
  }

  /// The table `tracking.tsv`.
  static func table() throws -> [Parameter] {
    try DataFiles.table("Data/tracking.tsv", of: "Fetch").map(Parameter.init)
  }
}
