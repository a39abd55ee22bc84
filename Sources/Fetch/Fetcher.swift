import Digest
import Glibc
import Records

/// Reads the files of all sources, in order.
///
///     try Fetcher(settings: settings).fetch(settings.inputs) { fetched in … }
package struct Fetcher {
  private let reader: FileReader
  private let pages: PageMaker

  /// - Throws: `DataFiles.Missing`.
  package init(settings: FetchSettings) throws {
    reader = FileReader(limit: settings.maxBytes)
    pages = try PageMaker(maxBytes: settings.maxBytes)
  }

  /// Hands over what came of each file, in the order of the inputs and, in a folder, of the paths' bytes.
  ///
  /// In a folder only files of the endings count that are known for its kind, and no hidden ones; a file that is named itself
  /// is read whatever its ending. The same path twice is read once.
  ///
  /// - Parameter pageFile: gets each file of page/1, which is no document but made elsewhere.
  /// - Throws: `FetchError` before anything is handed over; and what `emit` throws.
  package func fetch(
    _ inputs: [FetchInput], pageFile: (PageFile) throws -> Void = { _ in },
    emit: (Fetched) throws -> Void
  ) throws {
    let resolved = try inputs.map { input in
      guard let path = Self.resolve(Array(input.path.utf8)) else {
        throw FetchError(code: .noSuchInput, source: input.source, path: input.path)
      }
      return path
    }
    var seen: Set<DigestKey> = []
    var archives = ArchivedPages(pages: pages)
    for (input, root) in zip(inputs, resolved) {
      try Self.visit(input, at: root) { path, target, url in
        do {
          guard let target = try target(), seen.insert(DigestKey(path)).inserted else {
            return try emit(.duplicate(url: url, source: input.source))
          }
          switch input.kind {
          case .documents: try emit(document(target, url: url, source: input.source))
          case .archives(let keepsSources):
            try archives.read(
              String(decoding: target, as: UTF8.self), url: url, source: input.source,
              keepsSources: keepsSources, emit: emit)
          case .pages:
            let path = String(decoding: target, as: UTF8.self)
            try pageFile(PageFile(path: path, url: url, source: input.source))
          }
        } catch let reject as RecordRejected {
          try emit(.failure(reject, url: url, source: input.source))
        }
      }
    }
  }

  /// Visits the files of one input: each with its path, where that leads if it is a link, and its address.
  ///
  /// `file` may ask for the target, which is nil for a folder that is visited under its own name, and throws
  /// `RecordRejected` for a link that leads out of its source.
  private static func visit(
    _ input: FetchInput, at root: [UInt8],
    file: (_ path: [UInt8], _ target: () throws -> [UInt8]?, _ url: String) throws -> Void
  ) throws {
    guard isFolder(root) else { return try file(root, { root }, "file:" + input.path) }
    for entry in FolderWalk(root: root) {
      let path = root + [0x2f] + entry.relativePath
      let name = String(decoding: entry.relativePath, as: UTF8.self)
      let separator = input.path.hasSuffix("/") ? "" : "/"
      let url = "file:" + input.path + (name.isEmpty ? "" : separator + name)
      guard
        entry.kind == .unreadableFolder || input.kind.takes(name)
          || entry.kind == .link && isFolder(path)
      else { continue }
      try file(path, { entry.kind == .link ? try follow(path, inside: root) : path }, url)
    }
  }

  private func document(_ path: [UInt8], url: String, source: String) -> Fetched {
    do {
      let page = try pages.page(ofFile: try reader.read(path), url: url, source: source)
      return .page(page, source: source)
    } catch let reject as RecordRejected {
      return .failure(reject, url: url, source: source)
    } catch {
      return .failure(FetchReject.unreadable("\(error)"), url: url, source: source)
    }
  }

  /// The last ending of a name, lower case, `.gz` left out.
  static func ending(of name: String) -> String {
    var name = name.lowercased()[...]
    if name.hasSuffix(".gz") { name = name.dropLast(3) }
    let last = name.split(separator: "/").last ?? ""
    guard let point = last.lastIndex(of: ".") else { return "" }
    return String(last[last.index(after: point)...])
  }

  /// Where a link leads; nil for a folder inside the source, which is visited under its own name.
  ///
  /// - Throws: `RecordRejected` when that is outside or nowhere.
  private static func follow(_ link: [UInt8], inside root: [UInt8]) throws -> [UInt8]? {
    guard let target = resolve(link) else {
      throw FetchReject.symlink("is a link that leads nowhere")
    }
    guard target.starts(with: root + [0x2f]) else {
      throw FetchReject.symlink("is a link that leads out of its source")
    }
    return isFolder(target) ? nil : target
  }

  /// The path with every link resolved; nil when nothing is there.
  private static func resolve(_ path: [UInt8]) -> [UInt8]? {
    guard let resolved = realpath(path.terminated, nil) else { return nil }
    defer { free(resolved) }
    return Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved)))
      .map { UInt8(bitPattern: $0) }
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return stat(path.terminated, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
