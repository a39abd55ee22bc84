import DataFiles
import Language
import Records

/// Finds the topics of a small table in a text: a ceasefire, elections, sanctions.
package struct TopicFinder: Sendable {
  /// One row of `topics.tsv`.
  package struct Topic: Sendable {
    package let id: String
    package let nameEn: String
    package let nameRu: String
    /// Each a list of folded words; the last letters of a word that ends in `*` are open.
    let forms: [[String]]
    package let strikes: String
    package let spares: String
  }

  /// A topic named by the text.
  package struct Found: Sendable {
    package let topic: Topic
    package let span: TextSpan
    package let surface: String
  }

  package let topics: [Topic]
  /// Topic and form by the first three letters of the form's first word.
  private let byStart: [UInt64: [(topic: Int, form: [String])]]

  /// - Throws: when the table is missing.
  package init() throws {
    topics = try DataFiles.table("Data/topics.tsv", of: "Extract").map { cells in
      Topic(
        id: cells[0], nameEn: cells[1], nameRu: cells[2],
        forms: (cells[3] + "|" + cells[4]).split(separator: "|").map { form in
          form.split(separator: " ").map { NormalForm.fold(String($0)) }
        },
        strikes: cells[5], spares: cells[6])
    }
    var byStart: [UInt64: [(topic: Int, form: [String])]] = [:]
    for (index, topic) in topics.enumerated() {
      for form in topic.forms {
        byStart[Self.start(of: form[0]), default: []].append((index, form))
      }
    }
    self.byStart = byStart
  }

  /// - Complexity: O(n) in the tokens.
  package func topics(in text: Segmentation) -> [Found] {
    var found: [Found] = []
    var at = 0
    while at < text.tokens.count {
      guard let (topic, count) = longest(in: text.tokens, at: at) else {
        at += 1
        continue
      }
      let range = text.tokens[at].range.lowerBound..<text.tokens[at + count - 1].range.upperBound
      found.append(
        Found(topic: topics[topic], span: TextSpan(range), surface: text.string(range)))
      at += count
    }
    return found
  }

  private func longest(in tokens: [Token], at start: Int) -> (topic: Int, count: Int)? {
    guard let candidates = byStart[Self.start(of: tokens[start].folded)] else { return nil }
    return candidates.filter { candidate in
      start + candidate.form.count <= tokens.count
        && zip(candidate.form, tokens[start...]).allSatisfy { Self.fits($0, $1.folded) }
    }.max { $0.form.count < $1.form.count }.map { ($0.topic, $0.form.count) }
  }

  private static func fits(_ form: String, _ word: String) -> Bool {
    form.hasSuffix("*") ? word.hasPrefix(form.dropLast()) : word == form
  }

  /// The first three letters' bytes, of which English ones have one and Russian ones two.
  private static func start(of word: String) -> UInt64 {
    let bytes = word.utf8
    let count = bytes.first.map { $0 < 0x80 ? 3 : 6 } ?? 0
    return bytes.prefix(count).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
