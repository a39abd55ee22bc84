import Digest
import JSON
import Linking
import Records

/// What a record is told by: the article's id, the version's, and the digests behind them.
struct ArticleDigests: Sendable {
  let article: String
  let version: String
  /// Of the folded headline and text.
  let content: String
  /// Of the folded text.
  let text: String
  /// Of everything that the record says, apart from where and when it was fetched.
  let annotations: String

  /// - Throws: `RecordRejected` for a record whose spans do not lie in its text.
  init(_ record: AnnotatedArticle) throws {
    let length = record.text.utf8.count { $0 & 0xC0 != 0x80 }
    for (start, end) in Self.spans(of: record) where start < 0 || start > end || end > length {
      throw RecordRejected(
        "invalid_span", "\(start)…\(end) does not lie in the text's \(length) code points")
    }
    let origin = record.origin
    let identity = ArticleAddress.identity(
      id: record.id, url: origin.url, canonicalURL: record.canonicalUrl)
    article = RowID.made(of: "article", identity)
    let folded = TextIdentity.fold(record.text)
    text = SHA256.hex(folded)
    content = SHA256.hex(TextIdentity.fold(record.title ?? "") + "\n" + folded)
    version = RowID.made(of: "version", article, content)
    var said = record
    said.id = ""
    said.origin = Origin()
    let line = try said.line()
    annotations = SHA256.hex(line)
  }

  private static func spans(of record: AnnotatedArticle) -> [(Int, Int)] {
    var spans = record.mentions.map { ($0.start, $0.end) }
    spans += record.statements.map { ($0.start, $0.end) }
    spans += record.times.map { ($0.start, $0.end) }
    spans += record.events.map { ($0.start, $0.end) }
    return spans
  }
}
