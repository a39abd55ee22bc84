/// Unpacks bytes that lie in memory, never to more of them than allowed.
package enum Unpacking {
  package static func isGzip(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: [0x1f, 0x8b])
  }

  /// All members of gzip data, joined; what follows the last one is ignored, as gzip itself does.
  ///
  /// - Throws: `ArchiveDamage` with `encoding` for broken data, and with `tooLarge` as soon as the result would exceed
  ///   `limit` bytes.
  package static func gzip(_ bytes: [UInt8], limit: Int) throws(ArchiveDamage) -> [UInt8] {
    try self.bytes(of: bytes[...], .gzipOrZlib, limit: limit)
  }

  static func bytes(of packed: ArraySlice<UInt8>, _ form: Inflater.Form, limit: Int)
    throws(ArchiveDamage) -> [UInt8]
  {
    let inflater = Inflater(form)
    var result: [UInt8] = []
    var rest = packed
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let step: Inflater.Step
      do throws(Inflater.Broken) {
        step = try inflater.step(from: rest, into: &piece)
      } catch {
        throw ArchiveDamage(.encoding, "the packed data is damaged: \(error.message)")
      }
      guard result.count + step.written <= limit else { throw tooLarge(limit) }
      result += piece[..<step.written]
      rest = rest.dropFirst(step.read)
      if step.ended {
        guard form == .gzipOrZlib, isGzip(rest) else { return result }
        inflater.reset()
      } else if step.read == 0 && step.written == 0 {
        throw ArchiveDamage(.encoding, "the packed data is cut short")
      }
    }
  }

  static func tooLarge(_ limit: Int) -> ArchiveDamage {
    ArchiveDamage(.tooLarge, "unpacks to more than \(limit) bytes")
  }
}
