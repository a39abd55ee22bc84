import DataFiles
import Language

/// The offices and callings by which news name a person.
struct Offices: Sendable {
  struct Office: Sendable {
    let name: String
    /// The number of its name among all names of offices.
    let number: Int
    /// Those of its name and of the wider words that may point at the same person later, each once.
    let pointing: [Int]
    let body: String?
  }

  final class Phrase: Sendable {
    let office: Int
    /// As a person would say it, in the nominative.
    let words: String
    let parts: [Word]
    /// The forms of each word, the nominative among them.
    let forms: [WordSet]
    /// Those of the first word.
    let openings: [Word]

    init(office: Int, words: String, parts: [Word], forms: [WordSet]) {
      (self.office, self.words, self.parts, self.forms) = (office, words, parts, forms)
      openings = forms[0].words
    }
  }

  let all: [Office]
  /// How many names offices have.
  let names: Int
  private let phrases: [Phrase]
  private let byFirst: WordTable<[Int]>

  init() throws {
    var all: [Office] = []
    var phrases: [Phrase] = []
    var names = WordIndex()
    for row in try DataFiles.table("Data/offices.tsv", of: "Extract") {
      for cell in [row[3], row[4]] {
        for words in DataFiles.list(cell) {
          phrases.append(Self.phrase(words, office: all.count))
        }
      }
      all.append(
        Office(
          name: row[0], number: names.insert(Word(row[0])),
          pointing: Set(([row[0]] + DataFiles.words(row[1])).map { Word($0) })
            .map { names.insert($0) },
          body: row[2].isEmpty ? nil : row[2]))
    }
    var byFirst = WordTable<[Int]>()
    let order = phrases.indices.sorted {
      (phrases[$1].parts.count, $0) < (phrases[$0].parts.count, $1)
    }
    for index in order {
      for form in phrases[index].openings { byFirst.update(form, default: []) { $0.append(index) } }
    }
    self.all = all
    self.names = all.reduce(0) { max($0, $1.pointing.reduce(0, max) + 1) }
    self.phrases = phrases
    self.byFirst = byFirst
  }

  private static func phrase(_ words: String, office: Int) -> Phrase {
    let parts = NameWords.split(NormalForm.fold(words))
    var head = false
    let forms = parts.map { part -> [String] in
      guard !head, part.unicodeScalars.first!.isCyrillicLetter,
        !part.hasPrefix("зам") || parts.count == 1
      else {
        head = true
        return []
      }
      let declension = RussianDeclension.of(part)
      let isAdjective =
        declension.parts[0].endings == .adjective || declension.parts[0].endings == .feminine
      head =
        !isAdjective && part != "премьер" && part != "пресс" && part != "вице" && part != "экс"
        && part != "генерал"
      return declension.parts.flatMap { part in part.endings.all.map { part.stem + $0 } }
    }
    return Phrase(
      office: office, words: words, parts: parts.map { Word($0) },
      forms: zip(parts, forms).map { WordSet($1 + [$0]) })
  }

  /// The words with which a phrase can begin.
  var openings: [Word] { byFirst.words }

  struct Match {
    let phrase: Phrase
    /// Words of the draft.
    let words: Range<Int>
    /// The country whose adjective stands among the words: «глава российского МИД».
    let country: String?
    let nominative: Bool
  }

  /// The longest phrase that begins at a word; an adjective of a country may stand between its words.
  func match(_ words: [Word], at start: Int, demonyms: Demonyms) -> Match? {
    guard let candidates = byFirst[words[start]] else { return nil }
    for index in candidates {
      let phrase = phrases[index]
      var at = start
      var country: String?
      var fits = true
      for (offset, part) in phrase.parts.enumerated() {
        if offset > 0, at < words.count, words[at] != part,
          let code = demonyms.country(of: words[at])
        {
          country = code
          at += 1
        }
        guard at < words.count, phrase.forms[offset].contains(words[at]) else {
          fits = false
          break
        }
        at += 1
      }
      if fits {
        return Match(
          phrase: phrase, words: start..<at, country: country,
          nominative: words[start] == phrase.parts[0])
      }
    }
    return nil
  }
}
