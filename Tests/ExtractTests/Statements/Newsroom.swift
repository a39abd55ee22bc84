import Language
import Records

@testable import Extract

/// Articles for tests: invented persons are marked by hand, so that these tests know nothing of the name finder.
enum Newsroom {
  // A table of the package's own that does not load stops the run here, and says which it is.
  static let segmenter = try! Segmenter()
  static let finder = try! StatementFinder()
  static let known = try! KnownWords(finder, TimeFinder(), EventFinder())

  /// Surnames of invented persons, and what else can speak, with their ids.
  private static let names: [(surface: String, entity: String, kind: EntityKind)] = [
    ("Рогов", "rogov", .person), ("Рогова", "rogov", .person), ("Роговым", "rogov", .person),
    ("Рогову", "rogov", .person), ("Анна Белова", "belova", .person),
    ("Белова", "belova", .person), ("Лидс", "leeds", .place), ("Лидсе", "leeds", .place),
    ("Вестник", "vestnik", .organization), ("Минстрой", "minstroy", .organization),
    ("Минстроя", "minstroy", .organization), ("Минстрое", "minstroy", .organization),
    ("Hale", "hale", .person), ("Mary Ross", "ross", .person), ("Ross", "ross", .person),
    ("Leeds", "leeds", .place), ("Mill Board", "board", .organization),
    ("Daily Loom", "loom", .organization),
  ]

  static func mentions(in text: String) -> [Mention] {
    let scalars = Array(text.unicodeScalars)
    var found: [Mention] = []
    for (surface, entity, kind) in names {
      let wanted = Array(surface.unicodeScalars)
      var at = 0
      while at + wanted.count <= scalars.count {
        let end = at + wanted.count
        let apart =
          (at == 0 || !scalars[at - 1].properties.isAlphabetic)
          && (end == scalars.count || !scalars[end].properties.isAlphabetic)
        if apart, Array(scalars[at..<end]) == wanted {
          let lemma = names.first { $0.entity == entity }!.surface
          found.append(
            Mention(
              start: at, end: end, surface: surface,
              lemma: entity == "belova" ? surface : lemma, kind: kind, entity: entity,
              confidence: 1, method: .rule))
        }
        at += 1
      }
    }
    return found.sorted { $0.span < $1.span }
  }

  static let entities: [Entity] = [
    Entity(entity: "rogov", kind: .person, name: "Пётр Рогов"),
    Entity(entity: "belova", kind: .person, name: "Анна Белова"),
    Entity(entity: "hale", kind: .person, name: "Tom Hale"),
    Entity(entity: "ross", kind: .person, name: "Mary Ross"),
  ]

  static func paragraphs(of text: String) -> [Paragraph] {
    var start = 0
    return text.split(separator: "\n\n", omittingEmptySubsequences: false).map { part in
      let end = start + part.unicodeScalars.count
      defer { start = end + 2 }
      return Paragraph(start: start, end: end, kind: .paragraph)
    }
  }

  static func found(
    _ text: String, language: String? = nil, lastKind: Block.Kind = .paragraph
  ) -> StatementFinder.Found {
    let language =
      language
      ?? (text.unicodeScalars.contains { $0.value >= 0x410 && $0.value < 0x460 } ? "ru" : "en")
    var paragraphs = paragraphs(of: text)
    paragraphs[paragraphs.count - 1].kind = lastKind
    let cut = segmenter.segmentation(of: text, paragraphs: paragraphs, language: language)
    return finder.statements(
      in: cut, known.page(cut), paragraphs: paragraphs,
      mentions: mentions(in: text), entities: entities,
      outlets: ["vestnik", "loom"], times: [])
  }

  static func statements(_ text: String, lastKind: Block.Kind = .paragraph) -> [Statement] {
    found(text, lastKind: lastKind).statements
  }
}
