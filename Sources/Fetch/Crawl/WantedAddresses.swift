import Web

/// The addresses that a source's settings name.
struct WantedAddresses {
  let feeds, sitemaps: [WebURL]
  /// As written; what is no address is told when its turn comes.
  let pages: AddressList

  /// - Throws: `FetchError` for a file that is missing, and for a feed or sitemap whose address is none.
  init(_ source: SourceSettings) throws {
    feeds = try source.feeds.map { try Self.listing($0, of: source) }
    sitemaps = try source.sitemaps.map { try Self.listing($0, of: source) }
    pages = try AddressList(source)
  }

  private static func listing(_ written: String, of source: SourceSettings) throws -> WebURL {
    do {
      return try WebURL(written)
    } catch {
      throw FetchError(
        code: .settings, source: source.name, path: written,
        message: "\(WebURL.withoutPassword(written)) is no address of the web: \(error.message)")
    }
  }
}
