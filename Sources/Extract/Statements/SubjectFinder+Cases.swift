import Language

/// What Russian cases tell of whether a name can be who speaks.
extension SubjectFinder {
  private static let hearers: WordSet = [
    "агентству", "изданию", "корреспонденту", "телеканалу", "газете", "каналу", "порталу",
    "журналу",
  ]

  /// «В пятницу в полиции рассказали»
  func bodyInPlural(_ near: Range<Int>, form: CueForm) -> Subject? {
    guard let start = near.first(where: { !skippable($0) }),
      (start + 1..<min(near.upperBound, start + 4)).contains(where: { scene.has($0, .body) }),
      !near.contains(where: { scene.isPerson(at: $0) })
    else { return nil }
    return inBody(start..<near.upperBound, form: form)
  }

  /// «Согласно документам Рогов …»: a person in the nominative behind another noun is spoken of.
  func isNominativeAlone(_ token: Int) -> Bool {
    scene.isPerson(at: token) && scene.mentionAt[token - 1] != scene.mentionAt[token]
      && scene.mentionAt[token - 1] < 0 && isNominative(token) && declines(token)
      && !scene.isRole(token - 1, [.role, .spokes, .epithet])
  }

  /// «сообщил «Вестнику» источник в мэрии», «пояснили агентству РИА в мэрии»: behind the outlet that is told, where somebody
  /// else stands who can speak.
  func behindHearer(at start: Int, to limit: Int, form: CueForm) -> Int? {
    guard form.cue.isRussian, form.cue.kind == .verb else { return nil }
    let name = scene.isQuoteMark(start) ? start + 1 : start
    guard name < limit, let told = scene.mention(at: name), told.kind == .organization,
      told.entity.map(scene.outlets.contains) ?? false
    else { return nil }
    var behind = scene.mentionTokens(at: name).upperBound
    if name > start, behind < limit, scene.isQuoteMark(behind) { behind += 1 }
    guard behind < limit, scene.quoteAt[behind] < 0 else { return nil }
    // «рассказал газете «Вестник» один фермер»
    let isTold = scene.has(start - 1, .adverb) && Self.hearers.contains(scene.word(start - 1))
    let speaks =
      isTold && scene.tokens[behind].isWord && !scene.has(behind, .preposition)
      || scene.word(behind) == "один" || scene.word(behind) == "одна"
      || form.isPlural && LittleWords.in.contains(scene.word(behind))
      || scene.mentionAt[behind] < 0 && !scene.has(behind, .preposition)
        && (behind..<min(limit, behind + 4)).prefix { scene.tokens[$0].isWord }
          .contains { scene.mentionAt[$0] < 0 && scene.isRole($0, [.role, .spokes]) }
    return speaks ? behind : nil
  }

  private static let ofWhom: WordSet = [
    "самой", "самого", "самому", "самим", "своей", "своего", "этой", "этого", "этому",
  ]

  /// Whether the word before an indeclinable name shows that it stands in no nominative: «новым НПО», «самой Дюма», «отец
  /// Мавра» before a name without a first one.
  func isOblique(_ before: Int, beside token: Int) -> Bool {
    guard scene.tokens[before].isWord, !scene.has(before, .preposition) else { return false }
    if Self.ofWhom.contains(scene.word(before)) { return true }
    let word = scene.folded(before)
    if scene.mentionTokens(at: token).count == 1, scene.has(before, .kin), scene.isPerson(at: token)
    {
      return scene.folded(token).ends(withAny: ["а", "я", "ы", "и", "ой", "ого", "его"])
    }
    return !scene.isRole(before) && !declines(token) || scene.tokens[token].allCaps
      ? word.ends(withAny: ["ому", "ему", "ыми", "ими", "ным", "ским", "шим", "чим"]) : false
  }

  /// «Анна Рогова», where the lemma is a man's.
  func isWoman(_ name: Range<Int>) -> Bool {
    guard name.count == 2, scene.isPerson(at: name.lowerBound),
      scene.words.givenNames[scene.folded(name.lowerBound)] == .feminine
    else { return false }
    return scene.ends(name.lowerBound + 1, with: "ва")
      || scene.ends(name.lowerBound + 1, with: "на")
      || scene.ends(name.lowerBound + 1, with: "ая")
  }

  /// «куратор музея По Анна Белова»: a lone name without cases behind a noun is whose, where a fuller one follows.
  func isOwned(_ token: Int, among persons: [Int]) -> Bool {
    let name = scene.mentionTokens(at: token)
    guard token > 0, scene.isCyrillic(token), name.count == 1, !declines(token),
      scene.tokens[token - 1].isWord,
      scene.mentionAt[token - 1] < 0, !scene.isRole(token - 1, [.role, .spokes, .epithet])
    else { return false }
    return persons.contains {
      $0 > token && isNominative($0) && scene.mentionTokens(at: $0).count > 1
    }
  }

  /// «защита Рогова»: whose it is; of «адвокат Рогова» the name may stand for him.
  func followsNoun(_ token: Int, from bound: Int) -> Bool {
    let before = token - 1
    return before >= bound && scene.isCyrillic(token) && scene.tokens[before].isWord
      && scene.mentionAt[before] < 0 && !scene.isRole(before, [.role, .spokes, .epithet])
      && !scene.has(before, [.adverb, .preposition, .connective])
      && !scene.ends(before, with: "ая") && !scene.ends(before, with: "яя")
      && !scene.ends(before, with: "ый") && !scene.ends(before, with: "ий")
  }

  /// Whether a Russian name shows its case: «Рогов», not «Дюма».
  func declines(_ token: Int) -> Bool {
    let last = scene.folded(scene.mentionTokens(at: token).upperBound - 1)
    return !last.isEmpty && !last.ends(withAny: ["е", "ё", "и", "о", "у", "ы", "э", "ю"])
  }

  private static let courtesies: WordSet = ["mr", ".", "mrs", "ms", "dr"]

  /// Whether a name stands in no case of who speaks: behind a preposition, or a word that shows another case.
  func isGoverned(_ token: Int, from bound: Int) -> Bool {
    var before = token - 1
    if before >= bound, scene.isCyrillic(token), scene.mentionAt[before] < 0,
      isOblique(before, beside: token)
    {
      return true
    }
    if scene.isCyrillic(token), isNominative(token), declines(token) {
      // «в беседе с журналистами Рогов»: the preposition is not the name's.
      return before >= bound && scene.mentionAt[before] < 0
        && scene.has(before, .preposition)
    }
    // "for President Hale", «с главой МИД Роговым» share the preposition with the title before the name.
    while before >= bound, scene.mentionAt[before] < 0,
      scene.isRole(before) || scene.word(before) == "the"
        || Self.courtesies.contains(scene.word(before))
    {
      before -= 1
    }
    return before >= bound && scene.mentionAt[before] < 0
      && scene.has(before, .preposition)
  }
}
