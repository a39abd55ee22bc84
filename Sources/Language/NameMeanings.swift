import DataFiles

/// What the common words in names of places and bodies mean, whatever the script: "court" and «суда» are one.
///
/// Holds a stemmer, so that it stays with the task that made it.
package final class NameMeanings {
  package struct Meaning: Hashable {
    /// The first English word of its row.
    package let name: String
    /// It says what sort of place is named: "river".
    package let isKind: Bool
    /// It says whose it is: "French".
    package let isNation: Bool
  }

  private let english: [String: Meaning]
  /// A stem may stand for several: «совет» for a council and a board.
  private let russian: [String: [Meaning]]
  private let stemmer = Stemmer(language: "ru")

  /// - Throws: `DataFiles.Missing`.
  package init() throws {
    var (english, russian): ([String: Meaning], [String: [Meaning]]) = ([:], [:])
    for row in try DataFiles.table("Data/name-meanings.tsv", of: "Language") {
      let words = row[0].split(separator: "|").map(String.init)
      let meaning = Meaning(name: words[0], isKind: row[2] == "kind", isNation: row[2] == "nation")
      for word in words { english[word] = meaning }
      for word in row[1].split(separator: "|") {
        russian[stemmer?.stem(String(word)) ?? String(word), default: []].append(meaning)
      }
    }
    (self.english, self.russian) = (english, russian)
  }

  /// What a folded word may mean; nothing for names and for words that are not in the table.
  package func meanings(of word: String) -> [Meaning] {
    if let meaning = english[word] { return [meaning] }
    guard word.unicodeScalars.contains(where: \.isCyrillicLetter) else { return [] }
    return russian[stemmer?.stem(word) ?? word] ?? []
  }
}
