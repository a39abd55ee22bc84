import Archive
import Calendar
import DataFiles
import Foundation
import Logging
import Records
import Web

/// Fetches what the sources name on the web, and hands on all that no load has committed yet.
package struct WebFetch {
  private let settings: FetchSettings
  private let sources: [SourceSettings]
  private let state: FetchState
  private let archive: String
  private let version: String
  private let log: Logger

  /// - Parameters:
  ///   - sources: all of them; those that are not on the web are passed over.
  ///   - archive: the folder for WARC files.
  ///   - version: ours, for the user agent.
  package init(
    _ sources: [SourceSettings], settings: FetchSettings, state: FetchState, archive: String,
    version: String, log: Logger
  ) {
    self.settings = settings
    self.sources = sources.filter(\.isOnTheWeb)
    self.state = state
    self.archive = archive
    self.version = version
    self.log = log
  }

  /// - Throws: `FetchError`, and what `emit` throws.
  package func run(emit: (Fetched) throws -> Void) throws {
    do {
      // Whatever is wrong with the settings is told before anything is made or asked.
      let client = sources.isEmpty ? nil : WebClient(try clientSettings())
      let wanted = try sources.map(WantedAddresses.init)
      let pages = RoundPages(pages: try PageMaker(maxBytes: settings.maxBytes))
      let stamp = Instant(seconds: Crawler.now).description
        .filter { $0.isNumber || "TZ".contains($0) }
      // First of all it mends what a killed run has left.
      let keeper = try Keeper(
        archive: archive, name: "dateline-\(stamp)", program: "dateline/\(version)", state: state,
        pages: pages)
      do {
        try state.forgetOldFailures(now: Crawler.now)
        try Handover(state: state, archive: archive, pages: pages).run(emit: emit)
        if let client { try crawl(wanted, client, keeper, emit) }
      } catch {
        try? keeper.close()
        throw error
      }
      try keeper.close()
      for fetched in keeper.made() { try emit(fetched) }
    } catch let error as ArchiveError {
      throw FetchError(code: .archive, source: "", path: error.path, message: error.message)
    }
  }

  private func crawl(
    _ wanted: [WantedAddresses], _ client: WebClient, _ keeper: Keeper,
    _ emit: (Fetched) throws -> Void
  ) throws {
    try withoutActuallyEscaping(emit) { emit in
      try Crawler(
        sources: sources, wanted: wanted, settings: settings, client: client, state: state,
        keeper: keeper, archive: archive, log: log, emit: emit
      ).run()
    }
  }

  /// - Throws: `FetchError` with `settings`.
  private func clientSettings() throws -> WebClient.Settings {
    let contact = settings.contact.trimmed
    guard !contact.isEmpty, !contact.contains(where: \.isNewline) else {
      throw FetchError(
        code: .settings, source: "", path: "contact",
        message: "fetch.contact is empty: whoever runs a site must be able to write to you;"
          + " give an address of mail or of a page")
    }
    let allowed = try settings.allowAddresses.map { text in
      guard let network = IPNetwork(text) else {
        throw FetchError(
          code: .settings, source: "", path: text,
          message: "fetch.allowAddresses: \(text) is no network; write it as 192.0.2.0/24")
      }
      return network
    }
    return WebClient.Settings(
      userAgent: "Dateline/\(version) (+\(contact))",
      addresses: try AddressGuard(allowing: allowed),
      proxy: settings.proxy.isEmpty ? nil : settings.proxy,
      certificates: settings.certificates.isEmpty ? nil : settings.certificates)
  }
}
