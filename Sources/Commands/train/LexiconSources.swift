import DataFiles
import Gazetteer
import Language
import Tagger

/// Collects what the tables of other modules say of words, in all the forms that a text may have.
struct LexiconSources {
  private(set) var entries: [UInt32: UInt16] = [:]
  private let stemmers = ["en", "ru"].compactMap { Stemmer(language: $0) }

  mutating func addTables() throws {
    for row in try DataFiles.table("Data/given-names.tsv", of: "Extract") {
      add(word: row[1], .givenName)
    }
    for row in try DataFiles.table("Data/demonyms.tsv", of: "Extract") {
      for name in Self.list(row[1]) + Self.list(row[2]) { add(word: name, .demonym) }
    }
    // The table's other rows tell what is no body.
    for row in try DataFiles.table("Data/organization-words.tsv", of: "Extract")
    where ["before", "of", "quoted"].contains(row[0]) {
      for word in Self.list(row[1]) { add(word: word, .organizationWord) }
    }
    for row in try DataFiles.table("Data/person-cues.tsv", of: "Extract") {
      for word in Self.list(row[1]) { add(exactly: word, .speech) }
    }
    for row in try DataFiles.table("Data/name-stops.tsv", of: "Extract") where row[1] == "never" {
      for word in Self.list(row[2]) { add(exactly: word, .never) }
    }
    for row in try DataFiles.table("Data/offices.tsv", of: "Extract") {
      for name in Self.list(row[3]) + Self.list(row[4]) {
        for word in NameWords.split(name) where word.count > 3 { add(word: word, .office) }
      }
    }
    for row in try DataFiles.table("Data/ministries.tsv", of: "Extract") {
      for name in Self.list(row[1]) + Self.list(row[2]) { add(name: name, .body, .body) }
    }
    for entry in try Gazetteer().all {
      for name in entry.names { add(entry, name) }
    }
  }

  private mutating func add(_ entry: GazetteerEntry, _ name: String) {
    switch entry.type {
    case .country: add(name: name, .country, .place)
    case .capital, .region: add(name: name, .region, .place)
    case .city: add(name: name, .city, .place)
    case .body, .company, .agency, .outlet, .group: add(name: name, .body, .body)
    case .event, .document: break
    }
  }

  /// A name of one word gets the word's flag in all its forms, one of several the phrase's.
  private mutating func add(name: String, _ flag: WordFlags, _ phrase: PhraseFlags) {
    let words = NormalForm.fold(name).split(separator: " ").map(String.init)
    guard words.count > 1 else { return add(word: name, flag) }
    let stems = words.map { word in
      let isRussian = word.unicodeScalars.first!.isCyrillicLetter
      return stemmers[isRussian ? 1 : 0].stem(word)
    }
    let keys = Lexicon.keys(phrase: stems)
    for key in keys.dropLast() { entries[key, default: 0] |= UInt16(PhraseFlags.begins.rawValue) }
    if let last = keys.last { entries[last, default: 0] |= UInt16(phrase.rawValue) }
  }

  private mutating func add(word: String, _ flag: WordFlags) {
    let folded = NormalForm.fold(word)
    add(exactly: folded, flag)
    let declension = RussianDeclension.of(folded, acronym: NameWords.isAcronym(word))
    for part in declension.parts {
      for ending in part.endings.all { add(exactly: part.stem + ending, flag) }
    }
  }

  private mutating func add(exactly word: String, _ flag: WordFlags) {
    entries[Lexicon.key(word: NormalForm.fold(word)), default: 0] |= flag.rawValue
  }

  /// What the texts show: which words stand in small letters, which with capitals inside sentences.
  ///
  /// - Parameter least: documents that a word must stand in.
  mutating func addVocabulary(of documents: [MarkedDocument], language: String, least: Int) {
    guard let stemmer = Stemmer(language: language) else { return }
    var counts: [String: (small: Int, large: Int)] = [:]
    for document in documents {
      var (small, large) = (Set<String>(), Set<String>())
      for sentence in document.segmentation.sentences {
        for token in document.segmentation.tokens[sentence.tokens].dropFirst() where token.isWord {
          let stem = stemmer.stem(token.folded)
          if token.isCapitalized { large.insert(stem) } else { small.insert(stem) }
        }
      }
      for stem in small { counts[stem, default: (0, 0)].small += 1 }
      for stem in large { counts[stem, default: (0, 0)].large += 1 }
    }
    for (stem, count) in counts where count.small + count.large >= least {
      let flag: WordFlags =
        count.large * 10 <= count.small
        ? .common : count.small * 10 <= count.large ? .proper : .either
      entries[Lexicon.key(stem: stem), default: 0] |= flag.rawValue
    }
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: "|").map(String.init)
  }
}
