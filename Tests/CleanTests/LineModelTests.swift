import Foundation
import Learning
import Records
import Testing

@testable import Clean

private let prose = [
  "The port of Riga will open its new terminal in the spring, the harbour master said.",
  "Dredging took two years and cost less than the council had feared, he told reporters.",
  "A first ship from Gdansk is expected before the end of April, with timber on board.",
]
private let text = "Riga opens a terminal\n\n" + prose.joined(separator: "\n\n")

/// The text when the rules have spoken, before the model is asked.
private func ruled(_ text: String) throws -> TextPage {
  var page = TextPage(text)
  let model = BodyModel(BoostedTrees(start: 0), features: BodyModel.lineFeatures)
  for step in try TextCleaner(tables: LineTables(), model: model).steps { step.apply(to: &page) }
  return page
}

@Suite("Sketches of lines")
struct LineSketchTests {
  @Test("count signs and words")
  func counts() {
    let sketch = LineSketch("Home | News: see http://x.example, “Riga”. It opens. Why?")
    #expect(sketch.sentences == 3)
    #expect(sketch.commas == 1)
    #expect(sketch.quotes == 2)
    #expect(sketch.separators == 3)
    #expect(sketch.capitals == 5)
    #expect(sketch.smallWords == 5)
    #expect(sketch.holdsAddress)
  }

  @Test(
    "let forms of a word meet",
    arguments: [
      ("Терминал порта", "В ПОРТУ ТЕРМИНАЛЫ", 1), ("Opening", "openings", 1),
      ("the sea is", "the sea is", 0), ("東京新聞", "新聞社", 1),
    ])
  func stems(_ one: String, _ other: String, _ count: Int) {
    #expect(LineSketch(one).shared(with: LineSketch(other)) == count)
    #expect(LineSketch(other).shared(with: LineSketch(one)) == count)
  }
}

@Suite("Features of lines")
struct LineFeaturesTests {
  @Test("bear names that are told apart")
  func names() {
    #expect(Set(LineFeatures.names).count == LineFeatures.names.count)
  }

  @Test(
    "are numbers, one row for each line that is open to question",
    arguments: [text, "One", "", "\n\n", "Привет.\nこんにちは。", "* Home\n* News\n\n" + text, "—\n—"])
  func rows(_ text: String) throws {
    let page = try ruled(text)
    let features = LineFeatures(page)
    #expect(features.lines == page.lines.indices.filter { !LineVerdicts.isSettled(page.lines[$0]) })
    #expect(features.values.count == features.lines.count * LineFeatures.names.count)
    #expect(features.values.allSatisfy { $0.isFinite })
  }

  @Test("leave out the headline and what a rule has named")
  func settled() throws {
    let page = try ruled("Harbour\n\n" + text + "\n\n3 May 2016\n\nPhoto: Reuters\n\nWeather")
    let open = LineFeatures(page).lines.map { page.lines[$0].text }
    #expect(open == ["Harbour"] + prose + ["Weather"])
  }
}

@Suite("Verdicts on lines")
struct LineVerdictsTests {
  private func verdicts(_ trees: BoostedTrees, on text: String) throws -> TextPage {
    var page = try ruled(text)
    LineVerdicts(model: BodyModel(trees, features: LineFeatures.names)).apply(
      LineFeatures(page), to: &page)
    return page
  }

  /// Trees that take lines of more words than this for text.
  private func trees(words: Double) throws -> BoostedTrees {
    try BoostedTrees(
      rows: [
        ["0", "0", "words", "\(log1p(words))", "1", "2"], ["0", "1", "=", "-1"],
        ["0", "2", "=", "1"],
      ], features: LineFeatures.names)
  }

  @Test("strike what is unlike a body, and keep each line's score")
  func strikes() throws {
    let short = "It rained that day."
    let page = try verdicts(
      trees(words: 9), on: text + "\n\n" + short + "\n\n" + prose[0].uppercased())
    #expect(page.lines.first { $0.text == short }?.struckBy == "unlike-body")
    #expect(page.lines.count { $0.kind == .paragraph } == 4)
    #expect(page.lines.allSatisfy { ($0.score == nil) == ($0.text == "Riga opens a terminal") })
  }

  @Test("take back what was struck for its place, and remember who spoke against it")
  func acquits() throws {
    let late = "Children under ten years of age enter free of any charge"
    let page = try verdicts(trees(words: 9), on: text + "\n\n" + late)
    let line = try #require(page.lines.last)
    #expect(line.struckBy == nil && line.kind == .heading && line.suspectedBy == "after-body")
  }

  @Test("leave to the rules what they name, and a page of which no sentence would be left")
  func spares() throws {
    let sure = try verdicts(BoostedTrees(start: 9), on: text + "\n\nPhoto: Reuters")
    #expect(sure.lines.last?.struckBy == "credit")
    let lost = try verdicts(BoostedTrees(start: -9), on: text)
    #expect(lost.lines.count { $0.kind == .paragraph } == 3)
  }

  /// Labels such as stand around an article.
  private let frame = (1...12).map { "Harbour \($0)" }.joined(separator: "\n")

  @Test("are given on whole pages, not on what was cut by hand")
  func dumps() throws {
    #expect(try LineVerdicts.isDump(ruled(frame + "\n\n" + text)))
    #expect(try !LineVerdicts.isDump(ruled("Harbour\n\n" + text)))
  }

  @Test("keep an article with our own table's trees, and rate its lines")
  func table() throws {
    let cleaner = try TextCleaner(tables: LineTables(), model: .ofLines())
    let page = try cleaner.page(
      of: frame + "\n\n" + text + "\n\n" + frame, TimeBudget(seconds: .infinity))
    let kept = page.lines.filter { $0.kind == .paragraph }
    #expect(kept.map(\.text) == prose)
    #expect(kept.allSatisfy { ($0.score ?? 0) > LineVerdicts.barOfSentences })
  }
}
