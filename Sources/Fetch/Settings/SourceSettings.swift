/// One source: whom we fetch from, and where it is found.
package struct SourceSettings: Codable, Equatable, Sendable {
  /// Stands in every record as `source`.
  package var name: String
  /// Files and folders, relative to where the program runs.
  package var input: [String] = []
  /// Pages: addresses, or files that hold one a line; a line that begins with `#` is none.
  package var urls: [String] = []
  /// Addresses of feeds: RSS 2.0, RSS 1.0, Atom.
  package var feeds: [String] = []
  /// Addresses of sitemaps and of their indexes.
  package var sitemaps: [String] = []
  /// WARC files, and folders of them.
  package var warc: [String] = []
  /// Files of page/1.
  package var pages: [String] = []
  /// Hosts that a feed or sitemap may lead to besides its own, each with all below it; `*` for all.
  package var hosts: [String] = []

  /// In place of the same settings of `fetch`.
  package var maxBytes: Int?
  package var delaySeconds: Double?
  package var connectionsPerHost: Int?
  package var timeoutSeconds: Double?
  package var maxRedirects: Int?
  package var maxPages: Int?

  package init(name: String, input: [String] = []) {
    self.name = name
    self.input = input
  }

  /// What stands on the command line in place of the configured sources: files, folders, addresses of pages;
  /// WARC files and page/1 by their endings.
  package init(arguments: [String]) {
    self.init(name: "input")
    for argument in arguments {
      if Self.isAddress(argument) {
        urls.append(argument)
      } else if FetchInput.Kind.archives(keepingSources: false).takes(argument) {
        warc.append(argument)
      } else if FetchInput.Kind.pages.takes(argument) {
        pages.append(argument)
      } else {
        input.append(argument)
      }
    }
  }

  /// Whether it begins with a scheme and slashes, which would be a strange name for a file.
  package static func isAddress(_ written: String) -> Bool {
    guard let slashes = written.firstRange(of: "://") else { return false }
    return written[..<slashes.lowerBound].allSatisfy {
      $0.isLetter || $0.isNumber || "+-.".contains($0)
    }
  }

  /// Whether it is asked for over HTTP.
  package var isOnTheWeb: Bool { !(urls.isEmpty && feeds.isEmpty && sitemaps.isEmpty) }
}

extension SourceSettings {
  package enum CodingKeys: String, CodingKey, CaseIterable {
    case name, input, urls, feeds, sitemaps, warc, pages, hosts
    case maxBytes, delaySeconds, connectionsPerHost, timeoutSeconds, maxRedirects, maxPages
  }

  /// - Throws: for a key that no source has, naming those that it may have.
  package init(from decoder: any Decoder) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys
    where CodingKeys(rawValue: key.stringValue) == nil {
      let allowed = CodingKeys.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "unknown key \(key.stringValue); allowed are \(allowed)"))
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func list(_ key: CodingKeys) throws -> [String] {
      try values.decodeIfPresent([String].self, forKey: key) ?? []
    }
    self.init(name: try values.decode(String.self, forKey: .name), input: try list(.input))
    urls = try list(.urls)
    feeds = try list(.feeds)
    sitemaps = try list(.sitemaps)
    warc = try list(.warc)
    pages = try list(.pages)
    hosts = try list(.hosts)
    maxBytes = try values.decodeIfPresent(Int.self, forKey: .maxBytes)
    delaySeconds = try values.decodeIfPresent(Double.self, forKey: .delaySeconds)
    connectionsPerHost = try values.decodeIfPresent(Int.self, forKey: .connectionsPerHost)
    timeoutSeconds = try values.decodeIfPresent(Double.self, forKey: .timeoutSeconds)
    maxRedirects = try values.decodeIfPresent(Int.self, forKey: .maxRedirects)
    maxPages = try values.decodeIfPresent(Int.self, forKey: .maxPages)
  }

  /// Without what says nothing.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(name, forKey: .name)
    let lists: [(CodingKeys, [String])] = [
      (.input, input), (.urls, urls), (.feeds, feeds), (.sitemaps, sitemaps), (.warc, warc),
      (.pages, pages), (.hosts, hosts),
    ]
    for (key, list) in lists where !list.isEmpty { try values.encode(list, forKey: key) }
    try values.encodeIfPresent(maxBytes, forKey: .maxBytes)
    try values.encodeIfPresent(delaySeconds, forKey: .delaySeconds)
    try values.encodeIfPresent(connectionsPerHost, forKey: .connectionsPerHost)
    try values.encodeIfPresent(timeoutSeconds, forKey: .timeoutSeconds)
    try values.encodeIfPresent(maxRedirects, forKey: .maxRedirects)
    try values.encodeIfPresent(maxPages, forKey: .maxPages)
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
