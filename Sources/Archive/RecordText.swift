import Calendar

/// The text of a WARC 1.1 record: its header, its block and the two empty lines that end it.
///
/// After ISO 28500:2017 as IIPC publishes it: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
enum RecordText {
  /// The record of a response: the response as HTTP/1 writes it down.
  ///
  /// - Parameter bodyDigest: the body's SHA-256 in hexadecimal, for whoever knows it.
  static func response(_ response: ArchivedResponse, bodyDigest: String? = nil) -> [UInt8] {
    let head = Array(response.head.utf8)
    var fields = [
      ("WARC-Target-URI", response.uri),
      (
        "WARC-Payload-Digest",
        bodyDigest.map { "sha256:" + $0 }
          ?? LabelledDigest.sha256(of: response.body)
      ),
      ("WARC-Block-Digest", LabelledDigest.sha256(of: head, response.body)),
    ]
    if let machine = response.machine { fields.append(("WARC-IP-Address", machine)) }
    if let name = WARCField.protocols[response.version] {
      fields.append((WARCField.protocolName, name))
    }
    if let truncated = response.truncated { fields.append((WARCField.truncated, truncated)) }
    if let source = response.source { fields.append((WARCField.source, source)) }
    if let asked = response.asked { fields.append((WARCField.asked, asked)) }
    if response.purpose != .page { fields.append((WARCField.purpose, response.purpose.rawValue)) }
    fields.append(("Content-Type", "application/http;msgtype=response"))
    return record("response", date: response.date, fields, block: head, response.body)
  }

  /// The record with which a file begins: who wrote it.
  static func warcinfo(program: String, file: String, date: Instant) -> [UInt8] {
    let block = """
      software: \(program)\r
      format: WARC File Format 1.1\r
      conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r

      """
    return record(
      "warcinfo", date: date,
      [("WARC-Filename", file), ("Content-Type", "application/warc-fields")],
      block: Array(block.utf8))
  }

  private static func record(
    _ type: String, date: Instant, _ fields: [(name: String, value: String)], block: [UInt8]...
  ) -> [UInt8] {
    let length = block.reduce(0) { $0 + $1.count }
    var head = "WARC/1.1\r\n"
    head.add("WARC-Type", type)
    head.add("WARC-Record-ID", "<urn:uuid:\(RandomUUID.text())>")
    head.add("WARC-Date", date.description)
    for (name, value) in fields { head.add(name, value) }
    head.add("Content-Length", String(length))
    var record: [UInt8] = []
    record.reserveCapacity(head.utf8.count + length + 6)
    record += head.utf8
    record += "\r\n".utf8
    for piece in block { record += piece }
    record += "\r\n\r\n".utf8
    return record
  }
}

extension String {
  /// Adds a header's line. Without interpolation, which takes twice as long, and a record has some twenty of them.
  fileprivate mutating func add(_ name: String, _ value: String) {
    self += name
    self += ": "
    self += value
    self += "\r\n"
  }
}

/// The names of the fields that both sides of the archive know.
enum WARCField {
  static let truncated = "WARC-Truncated"
  static let protocolName = "WARC-Protocol"
  // Ours; the standard lets a reader pass over what it does not know.
  static let source = "Dateline-Source"
  static let asked = "Dateline-Asked-URI"
  static let purpose = "Dateline-Purpose"

  /// HTTP's versions that are no text, under the names that IANA keeps for them.
  ///
  /// Their responses are written down as HTTP/1.1, which readers of WARC know.
  static let protocols = ["2": "h2", "3": "h3"]
}

extension ArchivedResponse {
  /// Status line, headers and the empty line after them.
  fileprivate var head: String {
    let line = WARCField.protocols[version] == nil ? version : "1.1"
    var head = "HTTP/\(line) \(status) \(phrase)\r\n"
    for header in headers { head.add(header.name, header.value) }
    return head + "\r\n"
  }
}
