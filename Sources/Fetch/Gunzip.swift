import Archive
import Records

/// Unpacks what lies there packed by gzip.
enum Gunzip {
  static func begins(_ bytes: [UInt8]) -> Bool { Unpacking.isGzip(bytes) }

  /// - Throws: `RecordRejected` for a broken file, and as soon as the result would exceed `limit` bytes.
  static func unpack(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
    do throws(ArchiveDamage) {
      return try Unpacking.gzip(bytes, limit: limit)
    } catch {
      throw error.code == .tooLarge
        ? FetchReject.tooLarge(error.message) : FetchReject.gzip(error.message)
    }
  }
}
