import Extract
import Normalize
import Records

/// What `normalize` and `extract` promise of the text of any article.
enum TextPromises {
  private static let stages: (normalizer: Normalizer, extractor: Extractor) = {
    do {
      return (
        try Normalizer(settings: NormalizeSettings()), try Extractor(settings: ExtractSettings())
      )
    } catch {
      fatalError("the stages cannot start: \(error); rebuild, and see whether `make test` passes")
    }
  }()

  /// - Parameter bytes: the first chooses the language, each line of the rest is a paragraph.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    let lines = String(decoding: bytes.dropFirst(), as: UTF8.self).split(separator: "\n")
    var raw = RawArticle(id: "x", blocks: lines.map { Block(.paragraph, String($0)) })
    raw.printed.title = lines.first.map(String.init)
    raw.printed.published = "2016-05-03T12:00:00Z"
    do {
      var article = try stages.normalizer.article(from: raw)
      check(article)
      article.lang = DetectedLanguage(code: ["en", "ru", "de"][Int(first) % 3], confidence: 1)
      check(try stages.extractor.annotations(of: article), in: Array(article.text.unicodeScalars))
    } catch is RecordRejected {
      return
    } catch {
      fatalError("no reject: \(error)")
    }
  }

  private static func check(_ article: Article) {
    var end = 0
    for paragraph in article.paragraphs {
      hold(paragraph.start == end && paragraph.end > end, "paragraphs lie side by side")
      end = paragraph.end + 2
    }
    hold(end == article.text.unicodeScalars.count + 2, "paragraphs end where the text does")
  }

  private static func check(_ found: Annotations, in text: [Unicode.Scalar]) {
    func words(_ start: Int, _ end: Int) -> String {
      hold(0 <= start && start < end && end <= text.count, "\(start) to \(end) of \(text.count)")
      return String(String.UnicodeScalarView(text[start..<end]))
    }
    let known = Set(found.entities.map(\.entity))
    for mention in found.mentions {
      hold(words(mention.start, mention.end) == mention.surface, "a mention of other words")
      hold(mention.entity.map(known.contains) ?? true, "a mention of nobody")
      hold((0...1).contains(mention.confidence), "a confidence of \(mention.confidence)")
    }
    for time in found.times {
      hold(words(time.start, time.end) == time.surface, "a time of other words")
    }
    for statement in found.statements {
      hold(words(statement.start, statement.end) == statement.text, "a statement of other words")
      hold((0...1).contains(statement.confidence), "a confidence of \(statement.confidence)")
      for part in statement.parts ?? [] {
        hold(statement.start <= part.start && part.end <= statement.end, "a part elsewhere")
      }
      for entity in [statement.speaker].compactMap({ $0 }) + statement.addressees {
        hold(known.contains(entity), "a statement of nobody")
      }
    }
    for event in found.events { _ = words(event.start, event.end) }
  }
}
