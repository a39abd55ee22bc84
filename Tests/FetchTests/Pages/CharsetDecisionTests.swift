import Foundation
import Testing

@testable import Fetch

@Suite("charsets")
struct CharsetDecisionTests {
  static let russian =
    "Совет посёлка Каменка одобрил новый мост через реку. Работы начнутся весной, сообщила глава "
    + "совета Анна Белова на встрече с жителями. Деньги на мост выделил областной бюджет."

  func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  /// KOI8-R, for the letters that the sentence has: 0xC0 and on are the small ones, 0xE0 and on the capitals.
  func koi8r(_ text: String) -> [UInt8] {
    let small = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    let capital = Array("ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ".unicodeScalars)
    return text.unicodeScalars.map { scalar in
      if scalar == "ё" { return 0xa3 }
      if let place = small.firstIndex(of: scalar) { return UInt8(0xc0 + place) }
      if let place = capital.firstIndex(of: scalar) { return UInt8(0xe0 + place) }
      return UInt8(scalar.value)
    }
  }

  func page(_ declared: String, _ text: String = russian) -> String {
    "<html><head><meta charset=\"\(declared)\"></head><body><p>\(text)</p></body></html>"
  }

  @Test("UTF-8 that validates is UTF-8, whatever is declared")
  func utf8() throws {
    let decision = try CharsetDecision(
      Array(page("windows-1251").utf8), mediaType: .html)
    #expect(decision.text == page("windows-1251"))
    #expect(decision.charset.declared == "windows-1251")
    #expect(decision.charset.used == "utf-8")
    #expect(decision.charset.how == "utf-8")
    #expect(decision.charset.replaced == 0)
  }

  @Test("a declared charset that makes good text is taken")
  func declared() throws {
    let decision = try CharsetDecision(
      bytes(page("windows-1251"), .windowsCP1251), mediaType: .html)
    #expect(decision.text.contains(Self.russian))
    #expect(decision.charset.how == "declared")
    #expect(decision.charset.used == "windows-1251")
  }

  @Test(
    "a declared charset that makes bad text gives way to what the bytes show",
    arguments: ["windows-1251", "iso-8859-1", "no-such-charset", "utf-8"])
  func wrong(_ declared: String) throws {
    let decision = try CharsetDecision(koi8r(page(declared)), mediaType: .html)
    #expect(decision.text.contains(Self.russian))
    #expect(decision.charset.how == "uchardet")
    #expect(decision.charset.declared == declared)
  }

  @Test("text without a declaration is told by its bytes")
  func undeclared() throws {
    let decision = try CharsetDecision(bytes(Self.russian, .windowsCP1251), mediaType: .plain)
    #expect(decision.text == Self.russian)
    #expect(decision.charset.declared == nil)
    #expect(decision.charset.how == "uchardet")
  }

  @Test("a byte order mark decides and is dropped", arguments: [true, false])
  func mark(_ little: Bool) throws {
    let mark: [UInt8] = little ? [0xff, 0xfe] : [0xfe, 0xff]
    let encoding: String.Encoding = little ? .utf16LittleEndian : .utf16BigEndian
    let decision = try CharsetDecision(
      mark + bytes(Self.russian, encoding), mediaType: .plain)
    #expect(decision.text == Self.russian)
    #expect(decision.charset.how == "bom")
    #expect(try CharsetDecision([0xef, 0xbb, 0xbf, 0x61], mediaType: .plain).text == "a")
  }

  @Test("UTF-8 with a broken byte stays UTF-8, and the loss is counted")
  func nearly() throws {
    let decision = try CharsetDecision(
      Array(Self.russian.utf8) + [0xd0, 0x20, 0x61], mediaType: .plain)
    #expect(decision.text == Self.russian + "\u{fffd} a")
    #expect(decision.charset.replaced == 1)
  }

  @Test("a few Russian words in an English page are enough to tell")
  func fewWords() throws {
    let english = String(
      repeating: "<p>The council met on Monday, and nothing came of it.\n", count: 200)
    let html = english + "<!-- поиск элемента меню без подписи -->" + english
    for bytes in [koi8r(html), try self.bytes(html, .windowsCP1251), iso5(html)] {
      #expect(try CharsetDecision(bytes, mediaType: .html).text == html)
    }
  }

  @Test(
    "what is written in capitals, or with a Latin word in it, stays what it is declared to be",
    arguments: ["МОСКВА, МИД РФ", "IT-отдел СМИ и ВУЗов", "ПРЕСС-РЕЛИЗ"])
  func capitals(_ text: String) throws {
    let html = page("windows-1251", text)
    let decision = try CharsetDecision(bytes(html, .windowsCP1251), mediaType: .html)
    #expect(decision.text == html)
  }

  /// ISO-8859-5, for the letters from А to я.
  func iso5(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0x410 + 0xb0) }
  }

  @Test(
    "a declaration is found where it counts",
    arguments: [
      ("<meta http-equiv=content-type content=\"text/html; charset=KOI8-R\">", "koi8-r"),
      ("<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"),
      ("<!-- <meta charset=a> --><meta charset='b'>", "b"),
      ("<meta name=description content='no charset here'>", nil),
      (String(repeating: " ", count: 4096) + "<meta charset=late>", nil),
    ])
  func declaration(_ html: String, _ charset: String?) {
    #expect(DeclaredCharset.of(Array(html.utf8)) == charset)
  }
}
