import Calendar
import Foundation

/// Where a record lies.
package struct ArchivePlace: Hashable, Sendable {
  /// The file's final name, without its folder.
  package var file: String
  /// Of the record's first byte.
  package var offset: Int

  package init(file: String, offset: Int) {
    self.file = file
    self.offset = offset
  }
}

/// Appends responses to WARC 1.1 files in a folder, each record a gzip member of its own, each file begun by a `warcinfo`.
///
///     let writer = try ArchiveWriter(folder: "output/archive", name: "dateline-20260102T030405Z", program: "dateline/1.0")
///     let place = try writer.append(packer.pack(response))
///     try writer.close()
///
/// A file bears its final name once it is whole; whoever is killed leaves one that ends in `.open`, and the next writer
/// cuts off its torn record and closes it. Belongs to one thread at a time.
package final class ArchiveWriter {
  private let folder: String
  private let name: String
  private let program: String
  private let largest: Int
  private var file: ArchiveFile?
  private var serial = 0
  private let deflater = Deflater()
  /// The files that a killed writer had left, closed by this one.
  package let repaired: [String]

  /// Makes the folder where it is missing. No file is made before the first record.
  ///
  /// - Parameters:
  ///   - name: what the files' names begin with; a number of five digits follows, the first that is free.
  ///   - program: name and version, for `warcinfo`.
  ///   - largest: bytes after which a new file is begun; Common Crawl's files have a gigabyte too.
  /// - Throws: `ArchiveError`.
  package init(folder: String, name: String, program: String, largest: Int = 1 << 30) throws {
    self.folder = folder
    self.name = name
    self.program = program.oneLine
    self.largest = largest
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      repaired = try ArchiveRepair.run(folder: folder)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(code: .create, path: folder, message: error.localizedDescription)
    }
  }

  /// Appends one record, whole.
  ///
  /// - Throws: `ArchiveError`; the file then ends where it did before.
  @discardableResult
  package func append(_ response: PackedResponse) throws -> ArchivePlace {
    if let file, file.length >= largest {
      try file.close()
      self.file = nil
    }
    let file = try file ?? begin()
    return ArchivePlace(file: file.name, offset: try file.append(response.bytes))
  }

  /// Makes all that was appended outlast a power cut. Every 16 MB that happens by itself.
  package func sync() throws { try file?.sync() }

  /// Syncs the last file and gives it its final name. More may be appended, to a new file.
  package func close() throws {
    try file?.close()
    file = nil
  }

  private func begin() throws -> ArchiveFile {
    var fileName: String
    repeat {
      let digits = String(serial)
      fileName =
        name + "-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".warc.gz"
      serial += 1
    } while isTaken(fileName)
    let begun = try ArchiveFile(folder: folder, name: fileName)
    let now = Instant(seconds: Int(Date().timeIntervalSince1970))
    let info = RecordText.warcinfo(program: program, file: fileName, date: now)
    _ = try begun.append(deflater.member(info))
    file = begun
    return begun
  }

  private func isTaken(_ fileName: String) -> Bool {
    let path = "\(folder)/\(fileName)"
    return [path, path + ArchiveFile.openEnding].contains {
      FileManager.default.fileExists(atPath: $0)
    }
  }
}
