import Foundation
import Language
import Tagger

/// A text in which people, or a teacher, have marked the names.
struct MarkedDocument {
  /// A name by code points of the text.
  struct Name: Hashable {
    let range: Range<Int>
    let kind: NameKind
  }

  let id: String
  let segmentation: Segmentation
  /// The names that are to be found.
  let names: [Name]
  /// Names inside others and descriptions: neither asked for nor wrong.
  let ignored: Set<Range<Int>>

  /// - Parameter path: a file of JSON lines with "id", "text" and "entities", which have "start", "end", "type" and maybe
  ///   "nested" or "nominal".
  static func all(of path: String, language: String) throws -> [MarkedDocument] {
    let segmenter = try Segmenter()
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: 0x0A).compactMap { line in
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let id = object["id"] as? String, let text = object["text"] as? String
      else { return nil }
      return MarkedDocument(
        id: id,
        segmentation: segmenter.segmentation(of: text, paragraphs: [], language: language),
        entities: object["entities"] as? [[String: Any]] ?? [])
    }
  }

  private init(id: String, segmentation: Segmentation, entities: [[String: Any]]) {
    self.id = id
    self.segmentation = segmentation
    var names: [Name] = []
    var ignored: Set<Range<Int>> = []
    for entity in entities {
      guard let kind = Self.kinds[entity["type"] as? String ?? ""],
        let start = entity["start"] as? Int, let end = entity["end"] as? Int, start < end
      else { continue }
      let range = Self.trimmed(start..<end, in: segmentation.scalars)
      if entity["nested"] as? Bool == true || entity["nominal"] as? Bool == true {
        ignored.insert(range)
      } else {
        names.append(Name(range: range, kind: kind))
      }
    }
    self.names = names
    self.ignored = ignored.subtracting(names.map(\.range))
  }

  /// The code points of a tagged name, as the corpora's measure compares them.
  func range(of name: TaggedName) -> Range<Int> {
    let start = segmentation.tokens[name.tokens.lowerBound].range.lowerBound
    let end = segmentation.tokens[name.tokens.upperBound - 1].range.upperBound
    return Self.trimmed(start..<end, in: segmentation.scalars)
  }

  private static let kinds: [String: NameKind] = [
    "PER": .person, "LOC": .place, "ORG": .organization,
  ]

  /// A name without quotation marks, article and possessive: how the corpora's measure compares names.
  static func trimmed(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var (start, end) = (range.lowerBound, min(range.upperBound, scalars.count))
    let quotes = "\"'«»“”„‘’".unicodeScalars
    while start < end, quotes.contains(scalars[start]) { start += 1 }
    while end > start, quotes.contains(scalars[end - 1]) { end -= 1 }
    for article in ["the ", "a ", "an "] where end - start > article.count {
      let head = String(String.UnicodeScalarView(scalars[start..<start + article.count]))
      if head.lowercased() == article {
        start += article.count
        break
      }
    }
    let tail = String(String.UnicodeScalarView(scalars[max(start, end - 2)..<end]))
    if end - start > 2, tail == "'s" || tail == "’s" { end -= 2 }
    return start..<end
  }

  /// The label of each token: a token belongs to the name that it begins in.
  var labels: [UInt8] {
    var labels = [UInt8](repeating: NameLabels.outside, count: segmentation.tokens.count)
    for name in names {
      var index = segmentation.firstToken(from: name.range.lowerBound)
      var isFirst = true
      while index < labels.count,
        segmentation.tokens[index].range.lowerBound < name.range.upperBound,
        labels[index] == NameLabels.outside
      {
        // A name in brackets after another, as «Барри Лоуенкрон (Barry Lowenkron)», is a second one.
        if segmentation.tokens[index].text == "(" || segmentation.tokens[index].text == ")" {
          isFirst = true
          index += 1
          continue
        }
        labels[index] = isFirst ? NameLabels.first(name.kind) : NameLabels.inside(name.kind)
        isFirst = false
        index += 1
      }
    }
    // A name that two sentences share is two: none is inside what another sentence began.
    for sentence in segmentation.sentences {
      let first = sentence.tokens.lowerBound
      if let kind = NameLabels.kind(of: labels[first]) { labels[first] = NameLabels.first(kind) }
    }
    return labels
  }
}
