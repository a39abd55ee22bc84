import Foundation
import HTML
import Records
import Testing

@testable import Clean

private func article(_ html: String, _ type: String = "text/html") throws -> RawArticle {
  try Cleaner(settings: CleanSettings()).article(
    from: Page(id: "x", mediaType: type, content: html))
}

private func reason(_ html: String, _ settings: CleanSettings = CleanSettings()) throws -> String? {
  do {
    _ = try Cleaner(settings: settings).article(
      from: Page(id: "x", mediaType: "text/html", content: html))
    return nil
  } catch let error as RecordRejected {
    return error.reason
  }
}

private func prose(_ place: String, _ count: Int = 8) -> [String] {
  (1...count).map {
    "The harbour of \(place) will open terminal number \($0) in the spring, its council said, and ships from the north will follow soon after."
  }
}

private func paragraphs(_ texts: [String]) -> String { texts.map { "<p>\($0)</p>" }.joined() }

@Suite("Pages that are hard on purpose", .timeLimit(.minutes(10)))
struct FaultPagesTests {
  private static let body = paragraphs(prose("Riga"))

  @Test("keep text behind thousands of elements that nobody closes")
  func unclosed() throws {
    for tags in [
      String(repeating: "<div>", count: 3_000), String(repeating: "<span><p>", count: 900),
    ] {
      let found = try article(tags + Self.body).blocks.map(\.text)
      #expect(found == prose("Riga"))
    }
  }

  @Test("keep a text of more than ten megabytes whole")
  func longText() throws {
    let text = String(repeating: "x", count: 11_000_000)
    let document = try HTMLDocument("<p>\(text)</p><p>and no more</p>")
    #expect(document.root?.textContent.utf8.count == text.utf8.count + 11)
  }

  @Test("may have an attribute of eleven megabytes")
  func longAttribute() throws {
    let value = String(repeating: "share ", count: 1_900_000)
    let found = try article(
      "<div title='\(value)'>\(Self.body)</div><div class='share'>Tell all.</div>")
    #expect(found.blocks.map(\.text) == prose("Riga"))
  }

  @Test(
    "are refused before they cost much",
    arguments: [
      String(repeating: "<p>x", count: 500_000),
      String(
        repeating: "<p \((0..<900).map { "a\($0)=1" }.joined(separator: " "))>x", count: 1_500),
    ])
  func costly(_ html: String) throws {
    #expect(try reason(html) == "budget")
  }

  @Test("read as text at most a name's worth of nested properties")
  func nestedProperties() throws {
    let text = String(repeating: prose("Riga")[0] + " ", count: 4_000)
    #expect(try reason(String(repeating: "<b itemprop=author>", count: 5_000) + text) == nil)
  }

  @Test("that take longer than maxSeconds are refused as over budget, pages and texts alike")
  func seconds() throws {
    var settings = CleanSettings()
    settings.maxSeconds = 0
    #expect(try reason(Self.body, settings) == "budget")
    do {
      _ = try Cleaner(settings: settings).article(
        from: Page(id: "x", mediaType: "text/plain", content: prose("Riga")[0]))
      Issue.record("no reject")
    } catch let error as RecordRejected {
      #expect(error.reason == "budget" && error.message.contains("maxSeconds"))
    }
  }

  @Test("expand no entity and read no file, whatever their DTD asks for")
  func entities() throws {
    let secret = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-\(UUID().uuidString)")
    try Data("The secret of the harbour is kept here, for nobody to read.".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let bomb = (1...9).map {
      "<!ENTITY b\($0) \"\(String(repeating: "&b\($0 - 1);", count: 10))\">"
    }.joined()
    let found = try article(
      "<!DOCTYPE html [<!ENTITY b0 'boom'>\(bomb)<!ENTITY f SYSTEM 'file://\(secret.path)'>]><html><body>\(Self.body)<p>&f; &b9;</p></body></html>"
    )
    let texts = found.blocks.map(\.text) + found.removed.map(\.text)
    #expect(Array(found.blocks.map(\.text).prefix(8)) == prose("Riga"))
    #expect(texts.allSatisfy { !$0.contains("secret") && !$0.contains("boomboom") })
    #expect(texts.reduce(0) { $0 + $1.utf8.count } < 10_000)
    #expect(throws: RecordRejected.self) {
      try article("<?xml version='1.0'?><feed/>", "application/atom+xml")
    }
  }

  @Test("may hold characters that nobody sees")
  func invisible() throws {
    let text = prose("Riga")[0]
    let odd = text.replacing("harbour", with: "har\u{AD}bour").replacing(
      " of ", with: "\u{A0}of\u{FEFF} "
    )
    .replacing("north", with: "no\u{200B}rth\u{202E}\u{FFFD}")
    let found = try article("<p>\u{FEFF}\(odd)\0</p>" + paragraphs(prose("Gdansk")))
    #expect(found.blocks.count == 9)
    #expect(found.blocks[0].text.hasPrefix("The har\u{AD}bour of Riga will"))
    #expect(found.blocks[0].text.hasSuffix("soon after."))
  }

  @Test(
    "with the body in an aside, a form or both keep it",
    arguments: ["aside", "form", "form><aside"])
  func wrapped(_ tag: String) throws {
    let html =
      "<nav><a href=/>Home</a></nav><\(tag)><h1>Riga opens</h1>\(Self.body)</form><footer>We are a paper.</footer>"
    #expect(try article(html).blocks.map(\.text) == prose("Riga"))
  }

  @Test("with the body thirty times over keep it once")
  func repeated() throws {
    let html = String(repeating: "<div class=page>\(Self.body)</div>", count: 30)
    let found = try article(html)
    #expect(found.blocks.map(\.text) == prose("Riga"))
    #expect(found.removed.count == 29 * 8)
  }

  @Test(
    "without an article's text are refused",
    arguments: [
      "<h1>Riga from above</h1><video src=a.mp4></video><button>Play</button><span>03:12</span>",
      "<h1>Riga in pictures</h1>"
        + String(
          repeating: "<figure><img src=a.jpg><figcaption>Cranes at night.</figcaption></figure>",
          count: 20),
    ])
  func noText(_ html: String) throws {
    #expect(try reason("<html><body>\(html)</body></html>") == "empty_text")
  }

  @Test(
    "lose what looks like a sentence and is none, with its rule",
    arguments: [
      ("ЧИТАЙТЕ ТАКЖЕ: Порт Риги откроет новый терминал весной.", "read-also"),
      ("EUR/USD 1.0842 +0.12%", "market-ticker"),
      ("Share on Facebook", "share"),
      ("Cranes at night in Riga. Photograph: Anna Example", "caption"),
    ])
  func residue(text: String, rule: String) throws {
    let found = try article(
      "<h1>Riga opens</h1>\(Self.body)<p>\(text)</p>\(paragraphs(prose("Gdansk")))")
    #expect(found.blocks.map(\.text) == prose("Riga") + prose("Gdansk"))
    #expect(found.removed.map(\.text) == ["Riga opens", text])
    #expect(found.removed.map(\.rule) == ["headline", rule])
  }

  @Test("show no code as text")
  func code() throws {
    let html = """
      <p>\(prose("Riga")[0])<script>var a = "This is a sentence of code, which nobody should ever read.";</script></p>
      <style>p { color: "This is a sentence of style, which nobody should ever read." }</style>
      <script type='text/x'><p>This is a sentence of a script, which nobody should ever read.</p></script>
      \(paragraphs(prose("Gdansk")))
      """
    let found = try article(html)
    #expect(found.blocks.map(\.text) == [prose("Riga")[0]] + prose("Gdansk"))
    #expect(found.removed.isEmpty)
  }
}
