import Calendar

/// The header of a WARC record, as far as a reader of responses needs it.
struct RecordHead {
  /// How every record begins, whatever its version.
  static let magic = Array("WARC/".utf8)
  /// The most bytes that a header may have.
  static let limit = 1 << 16
  /// A terabyte: no file has records of more bytes.
  private static let longest = 1 << 40

  let fields: [HTTPHeader]
  /// Bytes of the block.
  let length: Int

  /// - Parameter bytes: up to and with the empty line.
  /// - Throws: `ArchiveDamage`.
  init(_ bytes: ArraySlice<UInt8>) throws(ArchiveDamage) {
    let lines = Bytes.lines(bytes)
    guard let first = lines.first, first.starts(with: Self.magic) else {
      throw ArchiveDamage(.record, "does not begin as a WARC record")
    }
    fields = try lines.dropFirst().map { line throws(ArchiveDamage) in
      guard let field = Bytes.header(line) else {
        throw ArchiveDamage(.record, "has a header line without a colon")
      }
      return field
    }
    guard let length = fields["content-length"].flatMap(Int.init), length >= 0,
      length <= Self.longest
    else {
      throw ArchiveDamage(.record, "does not say how long it is")
    }
    self.length = length
  }

  subscript(_ name: String) -> String? { fields[name.lowercased()] }

  /// Whether the block is an HTTP response; `dns:` answers are of the same type.
  var isResponse: Bool {
    self["WARC-Type"]?.lowercased() == "response"
      && self["Content-Type"]?.lowercased().hasPrefix("application/http") != false
      && self["WARC-Target-URI"]?.lowercased().hasPrefix("dns:") != true
  }

  /// What was asked for, without the angle brackets that WARC 1.0 showed in its examples.
  ///
  /// - Throws: `ArchiveDamage` where there is none.
  func uri() throws(ArchiveDamage) -> String {
    guard var uri = self["WARC-Target-URI"] else {
      throw ArchiveDamage(.record, "names no WARC-Target-URI")
    }
    if uri.hasPrefix("<") && uri.hasSuffix(">") { uri = String(uri.dropFirst().dropLast()) }
    return uri
  }

  /// - Throws: `ArchiveDamage` where there is none, or one that no calendar has.
  func date() throws(ArchiveDamage) -> Instant {
    guard let date = self["WARC-Date"].flatMap({ Instant($0) }) else {
      throw ArchiveDamage(.record, "has no WARC-Date that can be read")
    }
    return date
  }

  /// Whether the block is the one that was digested; nil where no digest says.
  func hasDigest(of block: ArraySlice<UInt8>) -> Bool? {
    guard let digest = self["WARC-Block-Digest"].flatMap({ LabelledDigest($0) }) else { return nil }
    return block.withUnsafeBytes { digest.holds(for: $0) }
  }
}
