import JSON
import Testing

@testable import Clean

@Suite("JSON-LD")
struct JSONLDTests {
  @Test(
    "is read within what pages wrap around it",
    arguments: [
      #"{"a":1}"#, #"<![CDATA[{"a":1}]]>"#, #"//<![CDATA[ {"a":1} //]]>"#, #"var x = {"a":1};"#,
      #"<!-- {"a":1} ] -->"#,
    ])
  func wrapped(_ text: String) throws {
    guard case .object(let object) = try #require(JSONLD.value(of: text)) else {
      Issue.record("no object")
      return
    }
    #expect(object["a"] == .integer(1))
  }

  @Test(
    "may be nothing, or begin and never end",
    arguments: [
      "", "x", "{", "]", "}{", "<![CDATA[", "<![CDATA[ ]]> \"{\"", "<![CDATA[{]]>", "[CDATA[}{",
    ])
  func broken(_ text: String) { #expect(JSONLD.value(of: text) == nil) }
}
