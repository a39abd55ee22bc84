/// Reads the responses of a WARC file, plain, packed record by record, or packed as a whole.
///
///     let reader = try ArchiveReader(path: path, limit: 8 << 20)
///     while let item = try reader.next() { … }
///
/// Other records are passed over. What is damaged is told once, with its place, and the reading goes on at the next
/// record that can be found. Memory is bounded by `limit`, whatever the file holds. Belongs to one thread.
package final class ArchiveReader {
  /// What a place of the file gave.
  package struct Item: Equatable, Sendable {
    /// Of the record's first byte; in a packed file, of the gzip member in which it begins.
    package var offset: Int
    package var result: Result<ArchivedResponse, ArchiveDamage>
  }

  private let stream: ArchiveStream
  private var window: ArchiveWindow
  private let limit: Int

  /// - Parameters:
  ///   - limit: the most bytes that a body may have, packed or not.
  ///   - offset: where a record begins.
  /// - Throws: `ArchiveError`.
  package init(path: String, limit: Int, from offset: Int = 0) throws {
    stream = try ArchiveStream(path: path, from: offset)
    window = ArchiveWindow(stream)
    self.limit = limit
  }

  /// The next response, or why there is none; nil at the file's end.
  ///
  /// - Throws: `ArchiveError` when the file cannot be read.
  package func next() throws -> Item? {
    while true {
      var offset = stream.memberStart
      do {
        guard try passEmptyLines() else { return nil }
        offset = window.offset
        if let item = try record(at: offset) { return item }
      } catch let damage as ArchiveDamage {
        if stream.isDamaged, window.count == 0 { offset = stream.memberStart }
        try passOver(from: offset)
        return Item(offset: offset, result: .failure(damage))
      }
    }
  }

  private func passEmptyLines() throws -> Bool {
    while true {
      let breaks = window.bytes.prefix { $0 == 0x0d || $0 == 0x0a }.count
      window.drop(breaks)
      if window.count > 0 { return true }
      guard try window.fill() else { return false }
    }
  }

  /// Reads the record at the window's start, and drops it from there once its end is where its header says.
  ///
  /// - Returns: nil for one that is no response.
  /// - Throws: `ArchiveDamage` when it is not known where the record ends.
  private func record(at offset: Int) throws -> Item? {
    let (head, start) = try readHead()
    let end = start + head.length
    guard head.isResponse, head.length <= limit + RecordHead.limit else {
      guard try window.skip(end) else { throw Self.cutShort }
      window.drop(try nextRecord(after: 0, of: offset))
      guard head.isResponse else { return nil }
      let damage = ArchiveDamage(.tooLarge, "has more than \(limit) bytes")
      return Item(offset: offset, result: .failure(damage))
    }
    guard try window.fill(to: end) else { throw Self.cutShort }
    let next: Int
    do {
      next = try nextRecord(after: end, of: offset)
    } catch let damage as ArchiveDamage {
      // A digest that holds says more of this record than what follows it.
      guard !stream.isDamaged, head.hasDigest(of: window[start..<end]) == true else { throw damage }
      next = end
    }
    let response = response(head, block: window[start..<end])
    window.drop(next)
    return Item(offset: offset, result: response)
  }

  private func readHead() throws -> (head: RecordHead, length: Int) {
    while true {
      let bytes = window.bytes.prefix(RecordHead.limit)
      if bytes.count >= RecordHead.magic.count, !bytes.starts(with: RecordHead.magic) {
        throw ArchiveDamage(.record, "does not begin as a WARC record")
      }
      if let end = Bytes.endOfHeaders(in: bytes) {
        return (try RecordHead(bytes[..<end]), end - bytes.startIndex)
      }
      guard bytes.count < RecordHead.limit else {
        throw ArchiveDamage(.record, "has a header without an end")
      }
      guard try window.fill() else { throw Self.cutShort }
    }
  }

  /// What is wrong inside a record whose end is known is no reason to look for the next one.
  private func response(_ head: RecordHead, block: ArraySlice<UInt8>) -> Result<
    ArchivedResponse, ArchiveDamage
  > {
    Result { () throws(ArchiveDamage) in
      guard head.hasDigest(of: block) != false else {
        throw ArchiveDamage(.record, "its bytes are not those of its WARC-Block-Digest")
      }
      return try ResponseBlock.response(block, head: head, limit: limit)
    }
  }

  /// Where in the window the next record begins, after the empty lines that end the one before; at its end for the last.
  ///
  /// - Throws: `ArchiveDamage` when something else stands there: the header's length is wrong.
  private func nextRecord(after end: Int, of offset: Int) throws -> Int {
    var next = end
    while true {
      let rest = window.bytes.dropFirst(next)
      next += rest.prefix { $0 == 0x0d || $0 == 0x0a }.count
      let start = window.bytes.dropFirst(next).prefix(RecordHead.magic.count)
      guard RecordHead.magic.starts(with: start) else {
        throw ArchiveDamage(.record, "does not end where its header says")
      }
      if start.count == RecordHead.magic.count { return next }
      guard try fill(besides: offset) else { return next }
    }
  }

  /// Fills the window; damage to a later member than that of the record at `offset` is an end like the file's, for now.
  private func fill(besides offset: Int) throws -> Bool {
    do {
      return try window.fill()
    } catch let damage as ArchiveDamage {
      if stream.memberStart == offset { throw damage }
      return false
    }
  }

  /// Drops what the damaged record at `offset` may have left, up to the next record that can be found.
  private func passOver(from offset: Int) throws {
    while true {
      if stream.isDamaged, stream.memberStart == offset {
        window.clear()
        return try stream.resynchronize()
      }
      if let next = window.nextRecord() { return window.drop(next) }
      // The last bytes may begin what is looked for.
      window.drop(max(0, window.count - RecordHead.magic.count))
      do {
        guard try window.fill() else { return window.clear() }
      } catch is ArchiveDamage where stream.memberStart != offset {
        // It is told next.
        return window.clear()
      } catch is ArchiveDamage {}
    }
  }

  private static let cutShort = ArchiveDamage(.record, "is cut short")
}
