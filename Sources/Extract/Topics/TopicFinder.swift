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
  /// The words that name a topic, with its number.
  private let forms: PhraseTable<Int>

  /// - Throws: when the table is missing.
  package init() throws {
    let rows = try DataFiles.table("Data/topics.tsv", of: "Extract")
    topics = rows.map {
      Topic(id: $0[0], nameEn: $0[1], nameRu: $0[2], strikes: $0[5], spares: $0[6])
    }
    var forms = PhraseTable<Int>()
    for (topic, cells) in rows.enumerated() {
      for form in DataFiles.list(cells[3]) + DataFiles.list(cells[4]) {
        forms.add(NormalForm.fold(form), topic)
      }
    }
    self.forms = forms
  }

  /// - Complexity: O(n) in the tokens.
  package func topics(in text: Segmentation) -> [Found] {
    let tokens = text.tokens[...]
    var found: [Found] = []
    var at = 0
    while at < tokens.endIndex {
      guard text.tokens[at].isWord, forms.opens(with: text.tokens[at]),
        let (topic, count) = longest(in: tokens, at: at)
      else {
        at += 1
        continue
      }
      let range = tokens[at].range.lowerBound..<tokens[at + count - 1].range.upperBound
      found.append(
        Found(topic: topics[topic], span: TextSpan(range), surface: text.string(range)))
      at += count
    }
    return found
  }

  /// Of phrases as long the first in the table.
  private func longest(in tokens: Slice<Tokens>, at start: Int) -> (topic: Int, count: Int)? {
    var longest: (topic: Int, count: Int)?
    for phrase in forms.phrases(in: tokens, at: start)
    where phrase.words.count > longest?.count ?? 0 {
      longest = (phrase.value, phrase.words.count)
    }
    return longest
  }
}
