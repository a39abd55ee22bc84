import Testing

@testable import Fetch

@Suite("media types")
struct MediaTypeTests {
  @Test(
    "HTML is known by how it begins, whatever the file is called",
    arguments: ["\n <!DOCTYPE HTML><p>x", "<html>", "\u{feff}<head>", "<!-- a --><body>"])
  func html(_ text: String) {
    #expect(MediaType.sniff(Array(text.utf8), ending: "txt") == .html)
  }

  @Test("text with a stray mark of HTML stays text, unless the name says HTML")
  func ending() {
    let bytes = Array("Five < six, he said.".utf8)
    #expect(MediaType.sniff(bytes, ending: "txt") == .plain)
    #expect(MediaType.sniff(bytes, ending: "htm") == .html)
  }

  @Test("a NUL in a long text is no binary file")
  func strayNul() {
    let text = String(repeating: "Ten words of text. ", count: 20) + "\0"
    #expect(MediaType.sniff(Array(text.utf8), ending: "txt") == .plain)
  }

  @Test(
    "Russian UTF-16, of whose bytes half look like control characters, is text",
    arguments: [true, false])
  func utf16(_ isBig: Bool) {
    let text = "<!doctype html><p>" + String(repeating: "Совет посёлка. ", count: 500)
    let units = ("\u{feff}" + text).utf16
    let bytes = units.flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    #expect(MediaType.sniff(bytes, ending: "txt") == .html)
  }
}
