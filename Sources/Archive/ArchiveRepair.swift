import Foundation

/// Closes what a killed writer left open: the record that it was writing is cut off, the whole ones stay.
enum ArchiveRepair {
  /// - Returns: the final names of the files that were closed.
  /// - Complexity: O(n) in the bytes of the files left open; others are not looked at.
  static func run(folder: String) throws -> [String] {
    let ending = ".warc.gz" + ArchiveFile.openEnding
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try names.filter { $0.hasSuffix(ending) }.sorted().compactMap { open in
      let name = String(open.dropLast(ArchiveFile.openEnding.count))
      return try close(folder: folder, name: name) ? name : nil
    }
  }

  private static func close(folder: String, name: String) throws -> Bool {
    let path = "\(folder)/\(name)\(ArchiveFile.openEnding)"
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArchiveError.system(.open, path) }
    defer { Foundation.close(descriptor) }
    // Someone is still writing it.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    let whole = try wholeMembers(path)
    guard whole > 0 else {
      unlink(path)
      return false
    }
    guard ftruncate(descriptor, off_t(whole)) == 0, fsync(descriptor) == 0 else {
      throw ArchiveError.system(.write, path)
    }
    try ArchiveFile.settle(folder: folder, name: name)
    return true
  }

  /// How many bytes of the file are whole gzip members.
  private static func wholeMembers(_ path: String) throws -> Int {
    let stream = try ArchiveStream(path: path)
    var piece: [UInt8] = []
    while true {
      piece.removeAll(keepingCapacity: true)
      do {
        guard try stream.read(into: &piece) != nil else { return stream.memberStart }
      } catch is ArchiveDamage {
        return stream.memberStart
      }
    }
  }
}
