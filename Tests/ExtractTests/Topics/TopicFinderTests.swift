import Extract
import Language
import Records
import Testing

@Suite("topics")
struct TopicFinderTests {
  private func topics(_ text: String, _ finder: TopicFinder) throws -> [TopicFinder.Found] {
    let count = text.unicodeScalars.count
    let paragraph = Paragraph(start: 0, end: count, kind: .paragraph)
    return finder.topics(
      in: try Segmentation(text: text, paragraphs: [paragraph], language: nil))
  }

  @Test("each row finds and spares its own examples")
  func rows() throws {
    let finder = try TopicFinder()
    for topic in finder.topics {
      #expect(try topics(topic.strikes, finder).map(\.topic.id) == [topic.id], "\(topic.strikes)")
      #expect(try topics(topic.spares, finder).isEmpty, "\(topic.spares)")
    }
  }

  @Test("the span is that of the words")
  func span() throws {
    let found = try topics("Мэр призвал к прекращению огня.", TopicFinder())
    #expect(found.map(\.span) == [TextSpan(14, 30)])
  }
}
