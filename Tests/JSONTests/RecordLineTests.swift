import JSON
import Records
import Testing

@Suite("record lines, read and written")
struct RecordLineTests {
  private func read<R: Record>(_ type: R.Type, _ line: String) throws -> RecordLine<R> {
    try Array(line.utf8).withUnsafeBytes { try JSONReader().record(type, from: $0) }
  }

  private func code(_ line: String) -> JSONError.Code? {
    do {
      _ = try read(Page.self, line)
      return nil
    } catch {
      return (error as? JSONError)?.code
    }
  }

  @Test("what is written reads back")
  func roundTrip() throws {
    let page = Page(
      id: "p", origin: Origin(url: "file:a", bytes: 3), mediaType: "text/plain",
      content: "\u{0}\t\"\\é\u{2028}😀")
    let line = String(decoding: try page.line().dropLast(), as: UTF8.self)
    #expect(try read(Page.self, line).record == page)
  }

  @Test("fields that a stage does not know are handed on, in their order")
  func unknownFields() throws {
    let line = try read(
      Page.self,
      #"{"schema":"page/1","id":"p","media_type":"text/html","content":"c","mine":{"b":1.5,"a":[true,null]},"source":"s"}"#
    )
    let out = try RawArticle(id: "p", blocks: []).line(
      handingOn: line.fields, dropping: ["content"])
    #expect(
      String(decoding: out, as: UTF8.self)
        == #"{"schema":"raw-article/1","id":"p","printed":{},"claims":[],"blocks":[],"removed":[],"media_type":"text/html","mine":{"b":1.5,"a":[true,null]},"source":"s"}"#
        + "\n")
  }

  @Test("absent lists and blanks read as empty")
  func absent() throws {
    let raw = try read(RawArticle.self, #"{"schema":"raw-article/1","id":"r","blocks":[]}"#).record
    #expect(raw.claims.isEmpty && raw.printed == Printed())
  }

  @Test(
    "a line that is no such record says why",
    arguments: [
      (
        #"{"schema":"page/1","id":"p","media_type":"text/html","content":"c""#,
        JSONError.Code.malformed
      ),
      (#"{"schema":"page/1","id":"p","media_type":"a","content":"c"} x"#, .malformed),
      (
        "{\"schema\":\"page/1\",\"id\":\"p\",\"media_type\":\"a\",\"content\":\"a\u{2028}\"}\u{2028}",
        .malformed
      ),
      ("[]", .wrongType),
      (#"{"schema":"page/1","id":7,"media_type":"a","content":"c"}"#, .wrongType),
      (#"{"schema":"page/1","id":"p","id":"q","media_type":"a","content":"c"}"#, .duplicateKey),
      (#"{"schema":"page/1","id":"p","media_type":"a"}"#, .missingField),
      (#"{"id":"p","media_type":"a","content":"c"}"#, .missingField),
      (#"{"schema":"article/1","id":"p","text":""}"#, .schema),
      (#"{"schema":"page/2","id":"p"}"#, .newerSchema),
      (#"{"schema":"page/1","id":"p","media_type":"a","content":"\udc00"}"#, .malformed),
      (#"{"schema":"page/1","id":"p","media_type":"a","content":"\ud800"}"#, .malformed),
      (#"{"schema":"page/1","id":"p","media_type":"a","content":"c","n":NaN}"#, .malformed),
      (
        #"{"schema":"page/1","id":"p","media_type":"a","content":"c","n":18446744073709551615}"#,
        .malformed
      ),
    ])
  func refusals(_ line: String, _ wanted: JSONError.Code) {
    #expect(code(line) == wanted)
  }

  @Test("nesting is bounded")
  func deep() {
    let nested = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
    #expect(
      code(#"{"schema":"page/1","id":"p","media_type":"a","content":"c","n":\#(nested)}"#)
        == .tooDeep)
  }

  @Test("bytes that are not UTF-8 are refused as such")
  func notUTF8() {
    let line = Array(#"{"schema":"page/1","id":""#.utf8) + [0xCF, 0xF0] + Array(#""}"#.utf8)
    let error = #expect(throws: JSONError.self) {
      try line.withUnsafeBytes { try JSONReader().record(Page.self, from: $0) }
    }
    #expect(error?.code == .encoding)
  }

  @Test("an error names the field as the line writes it")
  func fieldNames() {
    let error = #expect(throws: JSONError.self) {
      try read(
        Annotations.self,
        #"{"schema":"annotated-article/1","id":"a","times":[{"start":0,"end":1,"surface":"x","kind":"era"}]}"#
      )
    }
    #expect(error?.message.hasPrefix("times[0].kind") == true)
  }
}
