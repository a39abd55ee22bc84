/// Reads the block of a response record: what a server sent.
enum ResponseBlock {
  /// - Parameter limit: the most bytes that the body may have once its encodings are undone.
  /// - Throws: `ArchiveDamage`.
  static func response(_ block: ArraySlice<UInt8>, head: RecordHead, limit: Int)
    throws(ArchiveDamage)
    -> ArchivedResponse
  {
    // A response without a body may lack the empty line.
    let end = Bytes.endOfHeaders(in: block) ?? block.endIndex
    let lines = Bytes.lines(block[..<end])
    let (version, status, phrase) = try statusLine(lines.first ?? [])
    let headers = lines.dropFirst().compactMap(Bytes.header)
    let body = try ContentCoding.decoded(block[end...], headers: headers, limit: limit)
    var response = ArchivedResponse(
      uri: try head.uri(), date: try head.date(),
      version: WARCField.protocols.first { $0.value == head[WARCField.protocolName] }?.key
        ?? version,
      status: status, phrase: phrase, headers: headers, body: body)
    response.asked = head[WARCField.asked]
    response.source = head[WARCField.source]
    response.machine = head["WARC-IP-Address"]
    // Of a record in segments this is the first; the others are no responses.
    response.truncated =
      head[WARCField.truncated] ?? (head["WARC-Segment-Number"] == nil ? nil : "unspecified")
    response.purpose = head[WARCField.purpose].flatMap { .init(rawValue: $0) } ?? .page
    return response
  }

  private static func statusLine(_ line: [UInt8]) throws(ArchiveDamage) -> (String, Int, String) {
    let parts = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].starts(with: Array("HTTP/".utf8)),
      let status = Int(String(decoding: parts[1], as: UTF8.self)), (100...999).contains(status)
    else { throw ArchiveDamage(.record, "its block does not begin as an HTTP response") }
    let phrase = parts.count == 3 ? HTTPHeader(name: [], value: parts[2]).value : ""
    return (String(decoding: parts[0].dropFirst(5), as: UTF8.self), status, phrase)
  }
}
