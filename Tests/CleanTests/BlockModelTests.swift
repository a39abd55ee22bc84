import HTML
import Learning
import Records
import Testing

@testable import Clean

private let prose = [
  "The port of Riga will open its new terminal in the spring, the harbour master said.",
  "Dredging took two years and cost less than the council had feared, he told reporters.",
  "A first ship from Gdansk is expected before the end of April, with timber on board.",
]
private let body = prose.map { "<p>\($0)</p>" }.joined()

private func page(_ html: String) throws -> HTMLPage {
  var page = HTMLPage(try #require(try HTMLDocument(html).root))
  page.words = try ElementWords.Reader().words(of: page.elements)
  return page
}

private func features(_ page: HTMLPage, _ html: String) throws -> BlockFeatures {
  BlockFeatures(page, PageMetadata(try #require(try HTMLDocument(html).root)))
}

@Suite("Features of blocks")
struct BlockFeaturesTests {
  @Test("bear names that are told apart")
  func names() {
    #expect(Set(BlockFeatures.names).count == BlockFeatures.names.count)
  }

  @Test(
    "are numbers, one row for each block that is open to question",
    arguments: [
      "<main>\(body)</main>", "<p>One", "<ul><li><a href=x>Link</a></ul>", "<h1>Title</h1>",
      "<article><article>\(body)</article></article><table><tr><td>1<td>2</table>",
      "<div class='share-bar nav'>x</div><p>Привет.</p><p>こんにちは。</p>",
    ])
  func rows(_ html: String) throws {
    let page = try page(html)
    let features = try features(page, html)
    #expect(features.blocks == Array(page.blocks.indices))
    #expect(features.values.count == page.blocks.count * BlockFeatures.names.count)
    #expect(features.values.allSatisfy { $0.isFinite })
  }

  @Test("leave out what the rules have settled, and the headline")
  func settled() throws {
    let html = "<h1>The port opens</h1>\(body)<a href=x>More of it</a>"
    var page = try page(html)
    page.headline = 0
    page.strike(page.blocks.count - 1, by: "repeated-block", surely: true)
    let open = try features(page, html).blocks
    #expect(open == [1, 2, 3])
  }

  @Test("tell what the page's data call the article's text")
  func data() throws {
    let text = String(repeating: prose.joined(separator: " ") + " ", count: 2)
    let html = """
      <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(text)"}</script>
      \(body)<p>Something that the data do not hold stands here, as it does on many pages.</p>
      """
    let features = try features(page(html), html)
    let column = try #require(BlockFeatures.names.firstIndex(of: "in-data"))
    let shares = features.blocks.indices.map { Array(features.row($0))[column] }
    #expect(shares.prefix(3).allSatisfy { $0 == 1 } && shares.last == 0)
  }
}

@Suite("Verdicts on blocks")
struct BlockVerdictsTests {
  private func verdicts(_ start: Float, on html: String, struck: [Int: String]) throws -> HTMLPage {
    var page = try page(html)
    for (block, rule) in struck { page.strike(block, by: rule, surely: rule == "repeated-block") }
    let model = BodyModel(BoostedTrees(start: start), features: BlockFeatures.names)
    BlockVerdicts(model: model).apply(try features(page, html), to: &page)
    return page
  }

  @Test(
    "strike what the model takes for no text, under the rule that spoke against it or their own")
  func strikes() throws {
    let page = try verdicts(-5, on: body, struck: [1: "caption"])
    #expect(page.blocks.map(\.struckBy) == ["unlike-body", "caption", "unlike-body"])
  }

  @Test("take back what the model takes for text, but not what is settled")
  func acquits() throws {
    let page = try verdicts(5, on: body, struck: [0: "sidebar", 1: "repeated-block"])
    #expect(page.blocks.map(\.struckBy) == [nil, "repeated-block", nil])
    #expect(page.blocks.map { $0.score != nil } == [true, false, true])
  }
}

@Suite("Labels of buttons")
struct ButtonLabelTests {
  @Test("are beyond doubt in a share widget; what stands there in more words is not")
  func share() throws {
    let html =
      "<h1>The port opens</h1>\(body)<div class=share-buttons><p>Send it</p><p>\(sentence)</p></div>"
    var page = try page(html)
    page.words = try ElementWords.Reader().words(of: page.elements)
    ChromeElements().apply(to: &page)
    let struck = page.blocks.suffix(2)
    #expect(struck.map(\.struckBy) == ["share", "share"])
    #expect(struck.map(\.isSettled) == [true, false])
  }

  private let sentence = "The mayor thanked all who had sent him their wishes."
}

@Suite("Words of elements")
struct ElementWordsTests {
  @Test(
    "say what class and id speak of",
    arguments: [
      ("class=shareBar", "share"), ("id=comments-list", "comments"),
      ("class='x story-body'", "body"), ("class=standfirst", "opening"),
    ])
  func words(_ attribute: String, _ name: String) throws {
    let page = try page("<div \(attribute)>\(body)</div>")
    let bit = try #require(ElementWords.names.firstIndex(of: name))
    #expect(page.words.contains { $0.contains(ElementWords(rawValue: 1 << bit)) })
  }

  @Test("that speak for an element are no reason to strike it")
  func marks() throws {
    let page = try page("<div class='story-body'>\(body)</div>")
    #expect(page.words.allSatisfy { $0.first == nil })
  }
}
