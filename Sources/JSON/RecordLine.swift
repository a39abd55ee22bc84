import Records

/// A record as a line gave it, with all the line's fields.
package struct RecordLine<R: Record> {
  package let record: R
  /// Everything that the line says, known to `R` or not.
  package let fields: JSONDocument
}

extension JSONReader {
  /// Reads one line of NDJSON as a record.
  ///
  /// - Throws: `JSONError`; its code is the reject's reason. `newerSchema` means that the run must stop.
  package func record<R: Record>(_ type: R.Type, from line: UnsafeRawBufferPointer) throws
    -> RecordLine<R>
  {
    let document = try document(of: line)
    let record = try document.read { fields in
      guard fields.isObject else { throw JSONError(.wrongType, "a record is an object") }
      try Self.checkSchema(of: fields, against: R.schema)
      for name in ["id"] + R.required where fields.member(name)?.isNull ?? true {
        throw JSONError(.missingField, "\(name) is missing")
      }
      if let direct = R.self as? any DirectlyRead.Type, let record = direct.read(fields) as? R {
        return record
      }
      return try R(from: ValueDecoder(fields.value))
    }
    return RecordLine(record: record, fields: document)
  }

  private static func checkSchema(of fields: JSONNode, against known: String) throws {
    guard let schema = fields.member("schema" as StaticString)?.text else {
      throw JSONError(.missingField, "schema is missing; expected \"\(known)\"")
    }
    guard schema != known else { return }
    let (name, version) = parts(schema)
    let (knownName, knownVersion) = parts(known)
    if name == knownName, let version, let knownVersion, version > knownVersion {
      throw JSONError(
        .newerSchema,
        "the input is \(schema), this program reads \(known): update Dateline, or make the input anew"
      )
    }
    throw JSONError(.schema, "the record is \(schema), expected \(known)")
  }

  private static func parts(_ schema: String) -> (name: Substring, version: Int?) {
    let pieces = schema.split(separator: "/", maxSplits: 1)
    return (pieces.first ?? "", pieces.count == 2 ? Int(pieces[1]) : nil)
  }
}

extension Record {
  /// The record as one line of JSON with its LF: `schema` and `id` first, then the record's own fields, then those of
  /// `line` that the record does not write itself and that are not in `dropping`.
  package func line(handingOn line: JSONDocument? = nil, dropping: Set<String> = []) throws
    -> [UInt8]
  {
    // What a stage adds to a line is rarely more than half of it; a page's line is mostly not handed on.
    let capacity = min((line?.bytes ?? 0) * 3 / 2 + 1024, 1 << 16)
    var writer = JSONWriter(capacity: capacity)
    writer.raw("{\"schema\":")
    writer.string(Self.schema)
    writer.append(UInt8(ascii: ","))
    let written =
      try (self as? any DirectlyWritten)?.write(to: &writer) ?? encode(into: &writer)
    if let line { line.handOn(to: &writer, without: written, dropping) }
    writer.raw("}\n")
    return writer.bytes
  }

  /// Writes the members by Swift's coders.
  ///
  /// - Returns: their names.
  private func encode(into writer: inout JSONWriter) throws -> [String] {
    let output = ValueEncoder.Output(capacity: 0)
    swap(&output.writer, &writer)
    defer { swap(&output.writer, &writer) }
    let encoder = ValueEncoder(output, insideObject: true)
    try encode(to: encoder)
    return encoder.names
  }
}

/// One value as JSON without a line's end, for what is no record: rejects, outcomes, manifests, settings.
package func json(_ value: some Encodable, naming: FieldNaming = .snakeCase) throws -> [UInt8] {
  let output = ValueEncoder.Output(naming: naming)
  let encoder = ValueEncoder(output)
  try value.encode(to: encoder)
  encoder.close()
  return output.writer.bytes
}

/// A value of any type out of JSON, by the rules of `Record`.
///
/// - Throws: `JSONError` with `missingField` or `wrongType`, naming the field.
package func decode<T: Decodable>(
  _ type: T.Type, from value: JSONValue, naming: FieldNaming = .snakeCase
) throws -> T {
  try ValueDecoder(value, naming: naming).decode(type)
}

/// A value of any type out of the bytes of a JSON document.
///
/// - Throws: `JSONError`.
package func decode<T: Decodable>(
  _ type: T.Type, json bytes: some Sequence<UInt8>, naming: FieldNaming = .snakeCase
) throws -> T {
  let value = try Array(bytes).withUnsafeBytes { try JSONReader().value(of: $0) }
  return try decode(type, from: value, naming: naming)
}
