import DataFiles
import Language

/// The word lists that the rules for names share. One object, since each rule has them and most are made anew for each text.
final class Wordlists: Sendable {
  /// Folded nominatives of given names; true for a man's, false for a woman's, nil for both.
  let given: WordTable<Bool?>
  /// All forms of Russian given names: what is none of them needs no look at its endings.
  let givenForms: WordSet
  /// Folded words that are no part of a person's name, by language.
  let never: WordSet
  /// Names of the gazetteer that are common words too.
  let contextual: WordSet
  /// Given names besides those: they speak for a person whom something else has found.
  let moreGiven: WordSet
  /// What places' names end in: "Brook".
  let places: WordSet
  /// Last words of titles: "Tracker".
  let works: WordSet
  /// All forms of Russian nouns whose adjective is no name alone: «зал».
  let halls: WordSet
  /// All forms of Russian nouns that are houses and rooms, and of those that are courts.
  let houses: WordSet
  let courts: WordSet
  /// Words and abbreviations that are things, and no body, place or person: "GDP", "Halloween".
  let things: WordSet
  /// Abbreviations of listed bodies that stand for other things as well: "IRA".
  let shared: WordSet
  /// What an abbreviation's long form ends in where it is no body: "System".
  let explained: WordSet
  /// What bodies' names end in: "University".
  let closing: WordSet
  /// What stands before a body's name in quotation marks: «компания».
  let quoted: WordSet
  /// Verbs of saying, beside which a lone capitalised word is a person.
  let cues: WordSet
  let russian: RussianNames

  init() throws {
    var given = WordTable<Bool?>()
    var russianGiven: [String] = []
    for row in try DataFiles.table("Data/given-names.tsv", of: "Extract") {
      let name = NormalForm.fold(row[1])
      given.update(name, default: nil) { $0 = row[2] == "m" ? true : row[2] == "f" ? false : nil }
      if name.utf8.first ?? 0 >= 0xd0 { russianGiven.append(name) }
    }
    self.given = given
    let stops = try DataFiles.table("Data/name-stops.tsv", of: "Extract")
    let list = { (cell: String) in DataFiles.list(cell).map(NormalForm.fold) }
    never = WordSet(stops.filter { $0[1] == "never" }.flatMap { list($0[2]) })
    contextual = WordSet(stops.filter { $0[1] == "context" }.flatMap { list($0[2]) })
    things = WordSet(stops.filter { $0[1] == "thing" }.flatMap { list($0[2]) })
    shared = WordSet(
      stops.filter { $0[1] == "shared" }.flatMap { DataFiles.list($0[2]) })
    moreGiven = WordSet(
      try DataFiles.table("Data/more-given-names.tsv", of: "Extract").flatMap { list($0[1]) })
    let bodies = try DataFiles.table("Data/organization-words.tsv", of: "Extract")
    let use = { (name: String) in WordSet(bodies.filter { $0[0] == name }.flatMap { list($0[1]) }) }
    (closing, quoted, places, works) = (use("before"), use("quoted"), use("place"), use("work"))
    explained = use("explained")
    let forms = { (name: String) in
      WordSet(
        bodies.filter { $0[0] == name }.flatMap { list($0[1]) }.flatMap { word in
          RussianDeclension.of(word, acronym: false).parts.flatMap { part in
            part.endings.all.map { part.stem + $0 }
          } + [word]
        })
    }
    (halls, houses, courts) = (forms("hall"), forms("house"), forms("court"))
    cues = WordSet(
      try DataFiles.table("Data/person-cues.tsv", of: "Extract").flatMap { list($0[1]) })
    let russian = try RussianNames()
    self.russian = russian
    var givenForms = WordSet(capacity: russianGiven.count * 8)
    for name in russianGiven { russian.eachForm(of: name) { givenForms.insert($0) } }
    self.givenForms = givenForms
  }

  /// What makes an English word a possessor, as printed.
  static let possessives: WordSet = ["'s", "’s"]

  static let placePrepositions: WordSet = [
    "in", "from", "to", "at", "near", "of", "around", "outside", "across", "through", "towards",
    "в", "во", "из", "под", "около", "близ", "через", "город", "города", "городе", "городом", "до",
    "region", "city", "town", "village",
  ]

  /// Words and abbreviations before an English person's name.
  static let titles: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "prof", "rev", "sen", "rep", "gov",
    "gen", "lt", "col", "sgt", "capt", "st", "president", "minister", "major", "general",
    "professor", "judge", "justice", "officer", "director", "chief", "king", "queen", "prince",
    "princess", "pope", "mayor",
  ]

  static let particles: WordSet = [
    "de", "di", "da", "do", "dos", "du", "del", "della", "der", "den", "van", "von", "bin", "ibn",
    "al", "el", "ben", "abu", "ter", "zu", "la", "le", "де", "ди", "да", "ду", "дель", "делла",
    "дер",
    "ден", "ван", "фон", "бин", "ибн", "аль", "эль", "бен", "абу", "ла", "ле", "оглы", "заде",
  ]

  /// The readings of a token that make it a given name.
  func givenReadings(_ token: Token) -> [RussianNames.Reading] {
    if !token.isCyrillic, let gender = given[token.word],
      token.withFolded({ Unicode.Scalar(codePointOf: $0, at: 0) }).value < 0x250
    {
      return [
        .init(
          unchanging: token, genders: gender.map { $0 ? .masculine : .feminine } ?? .any,
          weight: 9)
      ]
    }
    guard givenForms.contains(token.word) else { return [] }
    let given = given
    return russian.readings(of: token, where: { given.contains($0) }).compactMap { reading in
      guard let gender = given[reading.word] else { return nil }
      var reading = reading
      let known: RussianNames.Genders = gender.map { $0 ? .masculine : .feminine } ?? .any
      reading.genders.formIntersection(known)
      guard !reading.genders.isEmpty else { return nil }
      reading.weight += 4
      return reading
    }
  }
}
