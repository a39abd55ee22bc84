import Glibc

/// Visits what lies in a folder, in the order of the whole paths' bytes, whatever the file system's order is.
///
/// Hidden files and folders are left out. Links are visited, never followed.
struct FolderWalk: Sequence, IteratorProtocol {
  enum Kind { case file, link, other, unreadableFolder }

  struct Entry {
    /// From the folder that the walk began with.
    let relativePath: [UInt8]
    let kind: Kind
  }

  private let root: [UInt8]
  /// What is still to be visited, the next one last.
  private var waiting: [Entry] = []
  private var folders: [[UInt8]] = []

  init(root: [UInt8]) {
    self.root = root
    list([])
  }

  mutating func next() -> Entry? {
    while let entry = waiting.popLast() {
      guard entry.kind == .other, isFolder(entry.relativePath) else { return entry }
      list(entry.relativePath)
    }
    return nil
  }

  private func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return lstat((root + [0x2f] + path).terminated, &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  private mutating func list(_ folder: [UInt8]) {
    let path = folder.isEmpty ? root : root + [0x2f] + folder
    guard let stream = opendir(path.terminated) else {
      waiting.append(Entry(relativePath: folder, kind: .unreadableFolder))
      return
    }
    defer { closedir(stream) }
    var found: [(key: [UInt8], entry: Entry)] = []
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first == 0x2e { continue }
      let relative = folder.isEmpty ? name : folder + [0x2f] + name
      var status = stat()
      let known = lstat((root + [0x2f] + relative).terminated, &status) == 0
      let mode = known ? status.st_mode & S_IFMT : 0
      let kind: Kind = mode == S_IFREG ? .file : mode == S_IFLNK ? .link : .other
      // A folder sorts as its contents' paths do: with the slash that follows its name.
      let key = mode == S_IFDIR ? name + [0x2f] : name
      found.append((key, Entry(relativePath: relative, kind: kind)))
    }
    found.sort { $1.key.lexicographicallyPrecedes($0.key) }
    waiting += found.map(\.entry)
  }
}
