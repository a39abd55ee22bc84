import Foundation
import Web

/// The addresses that a source's settings name.
struct WantedAddresses {
  /// Feeds and sitemaps.
  let listings: [WebURL]
  /// As written; what is no address is told when its turn comes.
  let pages: [String]

  /// - Throws: `FetchError` for a file that is missing, and for a feed or sitemap whose address is none.
  init(_ source: SourceSettings) throws {
    let written = source.feeds + source.sitemaps
    listings = try written.map { try Self.listing($0, of: source) }
    pages = try source.urls.flatMap { try Self.addresses($0, of: source) }
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

  /// An address, or what stands in the file of that name.
  private static func addresses(_ written: String, of source: SourceSettings) throws -> [String] {
    if SourceSettings.isAddress(written) { return [written] }
    guard let data = FileManager.default.contents(atPath: written) else {
      throw FetchError(code: .noSuchInput, source: source.name, path: written)
    }
    return data.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self).trimmed }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
