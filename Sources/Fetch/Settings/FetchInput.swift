/// One file or folder to read, for which source, and as what.
package struct FetchInput: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Each file is a document.
    case documents
    /// WARC files. Our own name the source of each response, which it may keep.
    case archives(keepingSources: Bool)
    /// Files of page/1.
    case pages
  }

  package var source: String
  /// As configured.
  package var path: String
  package var kind: Kind

  package init(source: String, path: String, kind: Kind = .documents) {
    self.source = source
    self.path = path
    self.kind = kind
  }
}

extension FetchInput.Kind {
  /// Whether a folder is searched for files of that name. All but those of page/1 may be packed by gzip.
  func takes(_ name: String) -> Bool {
    let ending = Fetcher.ending(of: name)
    return switch self {
    case .documents: ["html", "htm", "txt"].contains(ending)
    case .archives: ending == "warc"
    case .pages: ["ndjson", "jsonl"].contains(ending) && !name.hasSuffix(".gz")
    }
  }
}

extension SourceSettings {
  /// The files and folders of a source, in order.
  package var inputs: [FetchInput] {
    input.map { FetchInput(source: name, path: $0) }
      + warc.map { FetchInput(source: name, path: $0, kind: .archives(keepingSources: false)) }
      + pages.map { FetchInput(source: name, path: $0, kind: .pages) }
  }
}
