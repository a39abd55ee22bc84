import Digest
import Glibc
import Records

/// Reads the documents of all sources, in order.
///
///     try Fetcher(settings: settings).fetch(settings.inputs) { fetched in … }
package struct Fetcher {
  private let reader: FileReader
  private let pages: PageMaker

  /// Endings of the files that a folder is searched for, each also with `.gz` after it.
  package static let endings: Set<String> = ["html", "htm", "txt"]

  /// - Throws: `DataFiles.Missing`.
  package init(settings: FetchSettings) throws {
    reader = FileReader(limit: settings.maxBytes)
    pages = try PageMaker(maxBytes: settings.maxBytes)
  }

  /// Hands over what came of each file, in the order of the inputs and, in a folder, of the paths' bytes.
  ///
  /// In a folder only files of the known endings count, and no hidden ones; a file that is named itself is read whatever
  /// its ending. The same path twice is read once.
  ///
  /// - Throws: `FetchError` before anything is handed over; and what `emit` throws.
  package func fetch(_ inputs: [FetchInput], emit: (Fetched) throws -> Void) throws {
    let resolved = try inputs.map { input in
      guard let path = Self.resolve(Array(input.path.utf8)) else {
        throw FetchError(code: .noSuchInput, source: input.source, path: input.path)
      }
      return path
    }
    var seen: Set<String> = []
    for (input, root) in zip(inputs, resolved) {
      guard Self.isFolder(root) else {
        try emit(fetched(root, url: "file:" + input.path, source: input.source, seen: &seen))
        continue
      }
      for entry in FolderWalk(root: root) {
        let path = root + [0x2f] + entry.relativePath
        let name = String(decoding: entry.relativePath, as: UTF8.self)
        let separator = input.path.hasSuffix("/") ? "" : "/"
        let url = "file:" + input.path + (name.isEmpty ? "" : separator + name)
        guard
          entry.kind == .unreadableFolder || Self.endings.contains(Self.ending(of: name))
            || entry.kind == .link && Self.isFolder(path)
        else { continue }
        do {
          let target = entry.kind == .link ? try Self.follow(path, inside: root) : path
          guard let target else {
            try emit(.duplicate(url: url, source: input.source))
            continue
          }
          try emit(fetched(target, named: path, url: url, source: input.source, seen: &seen))
        } catch let reject as RecordRejected {
          try emit(.failure(reject, url: url, source: input.source))
        }
      }
    }
  }

  /// - Parameter named: the path under which it counts as seen, when that is a link to it.
  private func fetched(
    _ path: [UInt8], named: [UInt8]? = nil, url: String, source: String, seen: inout Set<String>
  ) -> Fetched {
    // A digest keeps the memory of a million paths small.
    guard seen.insert(String(SHA256.hex(named ?? path).prefix(24))).inserted else {
      return .duplicate(url: url, source: source)
    }
    do {
      return .page(
        try pages.page(ofFile: try reader.read(path), url: url, source: source), source: source)
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
