import Archive
import Records

/// Makes pages of the responses in a WARC file, in the order of its records.
///
/// The same response gives the same page as when it was fetched. Redirects, answers that say "not modified", robots.txt,
/// feeds and sitemaps hold no document that was asked for, and are passed over like the records that are no responses.
struct ArchivedPages {
  private let pages: PageMaker
  private var known = KnownBytes()

  init(pages: PageMaker) {
    self.pages = pages
  }

  /// - Parameters:
  ///   - url: the file's, for what is told of it.
  ///   - keepsSources: whether a record that names its source keeps it; `source` is for the others.
  /// - Throws: what `emit` throws.
  mutating func read(
    _ path: String, url: String, source: String, keepsSources: Bool,
    emit: (Fetched) throws -> Void
  ) throws {
    let reader: ArchiveReader
    do {
      reader = try ArchiveReader(path: path, limit: pages.maxBytes)
    } catch {
      return try emit(.failure(FetchReject.unreadable("\(error)"), url: url, source: source))
    }
    while let item = try next(reader, url: url, source: source, emit: emit) {
      guard var fetched = fetched(item.result, url: url, source: source, keepsSources: keepsSources)
      else { continue }
      fetched.place = .init(input: url, byte: item.offset)
      try emit(fetched)
    }
  }

  /// A disk that fails costs the rest of this file, not the run.
  private func next(
    _ reader: ArchiveReader, url: String, source: String, emit: (Fetched) throws -> Void
  ) throws -> ArchiveReader.Item? {
    do {
      return try reader.next()
    } catch {
      try emit(.failure(FetchReject.unreadable("\(error)"), url: url, source: source))
      return nil
    }
  }

  private mutating func fetched(
    _ result: Result<ArchivedResponse, ArchiveDamage>, url: String, source: String,
    keepsSources: Bool
  ) -> Fetched? {
    switch result {
    case .failure(let damage):
      return .failure(FetchReject(damage.code)(damage.message), url: url, source: source)
    case .success(let response):
      guard response.purpose == .page, !(300..<400).contains(response.status) else { return nil }
      let source = keepsSources ? response.source ?? source : source
      do {
        let page = try pages.page(of: response, source: source)
        var fetched = Fetched.page(page, source: source)
        if !known.isNew(page.origin.sha256 ?? "", at: source + "\n" + (page.origin.url ?? "")) {
          fetched = Fetched(outcome: fetched.outcome)
          fetched.outcome.outcome = .unchanged
          fetched.outcome.id = nil
        }
        return fetched
      } catch {
        let reject = error as? RecordRejected ?? FetchReject.unreadable("\(error)")
        return .failure(reject, url: response.asked ?? response.uri, source: source)
      }
    }
  }
}

extension FetchReject {
  init(_ damage: ArchiveDamage.Code) {
    self =
      switch damage {
      case .record: .warc
      case .tooLarge: .tooLarge
      case .encoding: .badAnswer
      }
  }
}
