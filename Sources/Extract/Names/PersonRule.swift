import Language
import Records

/// Finds persons by what makes up their names and stands before them: given names, initials, patronymics, an office.
///
/// Spares words that open a sentence, bodies, places, titles: the span is the name without its office.
struct PersonRule {
  /// What the tagger has not found is a name only where the rules are so sure.
  private static let sureBesideTagger = 0.85
  let lists: Wordlists
  private let cases: PersonCase

  init(lists: Wordlists) {
    self.lists = lists
    cases = PersonCase(lists: lists)
  }

  /// A row of words that may be a name.
  private struct Row {
    var tokens: Range<Int>
    var parts: [Part] = []

    func has(_ kind: Part.Kind) -> Bool { parts.contains { $0.kind == kind } }
  }

  private struct Part {
    enum Kind { case given, initial, patronymic, particle, word }

    var kind: Kind
    var token: Int

    init(_ kind: Kind, _ token: Int) { (self.kind, self.token) = (kind, token) }

    /// Whether it stands in a case: initials and particles stay as they are.
    var isNamed: Bool { kind != .initial && kind != .particle }
  }

  private static let mostParts = 6

  /// - Complexity: O(n) in the tokens: a row holds six words at most.
  ///
  /// - Parameter doubt: where the tagger is at a loss, the rules are too.
  func apply(to draft: inout NameDraft, offices: [OfficeRule.Found], doubt: PageDoubt) {
    // The office before each name.
    var office: [Int?] = Array(repeating: nil, count: draft.owner.count)
    var taken = Array(repeating: false, count: draft.owner.count)
    for (number, found) in offices.enumerated() {
      if let name = found.name { office[name] = number }
      for token in found.tokens { taken[token] = true }
    }
    var end = 0
    // One for all, as most are no longer than a word.
    var row = Row(tokens: 0..<0)
    for index in draft.page.capitals
    where index >= end && draft.isFree(index) && goesOn(index, in: draft) {
      if taken[index], !startsGiven(index, in: draft) { continue }
      read(&row, from: index, taken: taken, in: draft)
      guard row.parts.count > 1,
        let found = person(&row, office: office[index].map { offices[$0] }, in: draft),
        doubt.said(found.confidence) >= Self.sureBesideTagger
      else { continue }
      draft.add(found)
      end = found.tokens.upperBound
    }
  }

  private func person(
    _ row: inout Row, office: OfficeRule.Found?, in draft: NameDraft
  ) -> FoundName? {
    // «Письмо Анны Громовой»: the word that opens the sentence is no name.
    let index = row.tokens.lowerBound
    if draft.opens[index], row.parts[0].kind == .word, row.has(.given),
      !isSurname(index, in: draft)
    {
      return nil
    }
    while row.parts.last?.kind == .particle { shorten(&row) }
    guard let confidence = confidence(row, office: office, in: draft),
      !isInCapitals(row, in: draft)
    else { return nil }
    let name = name(row, office: office, in: draft)
    return FoundName(
      tokens: row.tokens, kind: .person, lemma: name.full, confidence: confidence, method: .rule,
      person: name)
  }

  /// "WILL SOMEONE STAND UP": in a line of capitals no row of words is a name by its looks; nor is "EVA Air".
  private func isInCapitals(_ row: Row, in draft: NameDraft) -> Bool {
    guard !draft.isRussian, let first = row.parts.first, first.kind != .initial,
      draft.tokens[first.token].allCaps
    else { return false }
    let next = row.tokens.upperBound
    return !row.tokens.allSatisfy { draft.tokens[$0].allCaps }
      || draft.together(row.tokens.lowerBound, next) && draft.tokens[next].isWord
        && draft.tokens[next].allCaps
  }

  /// The person whose name other evidence has found.
  func name(_ tokens: Range<Int>, office: OfficeRule.Found?, in draft: NameDraft) -> PersonName? {
    var row = Row(tokens: tokens)
    for index in tokens where draft.tokens[index].isWord {
      if isInitial(index, in: draft) {
        row.parts.append(Part(.initial, index))
      } else if Wordlists.particles.contains(draft.tokens[index].word),
        index + 1 < tokens.upperBound
      {
        row.parts.append(Part(.particle, index))
      } else {
        row.parts.append(namePart(index, in: draft))
      }
    }
    return row.parts.isEmpty ? nil : name(row, office: office, in: draft)
  }

  /// What a word that is neither an initial nor a particle is in a name.
  private func namePart(_ index: Int, in draft: NameDraft) -> Part {
    if draft.page.isGiven(index, by: lists) { return Part(.given, index) }
    return Part(isPatronymic(index, in: draft) ? .patronymic : .word, index)
  }

  private func startsGiven(_ index: Int, in draft: NameDraft) -> Bool {
    draft.tokens[index].isCapitalized && draft.page.isGiven(index, by: lists)
  }

  private func shorten(_ row: inout Row) {
    row.parts.removeLast()
    let first = row.tokens.lowerBound
    row.tokens = first..<(row.parts.last.map { $0.token + 1 } ?? first)
  }

  private func read(_ row: inout Row, from start: Int, taken: [Bool], in draft: NameDraft) {
    row.parts.removeAll(keepingCapacity: true)
    var index = start
    while row.parts.count < Self.mostParts, draft.together(start, index), draft.isFree(index) {
      guard let part = part(index, from: start, taken: taken, in: draft) else { break }
      row.parts.append(part)
      // The stop of an initial may be a token of its own.
      index += part.kind == .initial && !draft.tokens[index].endsInStop ? 2 : 1
    }
    row.tokens = start..<max(start, index)
  }

  /// What the next word of a row is in a name; nil where it ends the row.
  private func part(
    _ index: Int, from start: Int, taken: [Bool], in draft: NameDraft
  ) -> Part? {
    if isInitial(index, in: draft) { return Part(.initial, index) }
    let word = draft.tokens[index].word
    if index > start || draft.tokens[index].isCapitalized, Wordlists.particles.contains(word),
      leadsToName(index, in: draft)
    {
      return Part(.particle, index)
    }
    guard draft.isNameLike(index), !taken[index] || index == start else { return nil }
    let part = namePart(index, in: draft)
    if part.kind == .given { return part }
    let range = draft.tokens[index].range
    if index > start && draft.opens[index] || draft.tokens[index].allCaps && range.count <= 4
      || lists.never.contains(word) || isMixed(range, in: draft)
    {
      return nil
    }
    return part
  }

  /// How sure it is that a row is a person's name; nil where it hardly is one.
  private func confidence(
    _ row: Row, office: OfficeRule.Found?, in draft: NameDraft
  ) -> Double? {
    let hasGiven = row.has(.given)
    guard row.parts.count > 1, hasGiven || row.has(.word) else { return nil }
    if row.has(.patronymic) { return 0.95 }
    let first = row.parts[0]
    if hasGiven {
      guard office != nil || first.kind == .given, !closesBody(row, in: draft) else { return nil }
      return office == nil ? 0.9 : 0.95
    }
    if row.has(.initial) {
      return first.kind == .initial || isSurname(first.token, in: draft) ? 0.9 : nil
    }
    return office == nil || closesBody(row, in: draft) ? nil : 0.9
  }

  /// "Peterson University": a body's name.
  private func closesBody(_ row: Row, in draft: NameDraft) -> Bool {
    let next = row.tokens.upperBound
    return row.parts.contains { lists.closing.contains(draft.tokens[$0.token].word) }
      || draft.together(row.tokens.lowerBound, next) && draft.tokens[next].isCapitalized
        && lists.closing.contains(draft.tokens[next].word)
  }

  private func name(_ row: Row, office: OfficeRule.Found?, in draft: NameDraft) -> PersonName {
    let parts = row.parts
    let named = parts.filter(\.isNamed)
    let (words, gender) = cases.nominatives(
      named.map { part in
        let isGiven =
          part.kind == .given && (named.count > 1 || !isSurname(part.token, in: draft))
        let token = draft.tokens[part.token]
        return PersonCase.Part(
          token: token,
          readings: isGiven
            ? draft.page.givenReadings(of: token, by: lists)
            : draft.page.readings(of: token, by: lists.russian))
      }, nominative: office?.nominative, opens: draft.opens[row.tokens.lowerBound],
      governed: governed(row.tokens.lowerBound, in: draft), seen: draft.capitalized)
    var nominatives = words.makeIterator()
    let texts = parts.map { part in
      (part.isNamed ? nominatives.next() : nil) ?? initialText(part.token, in: draft)
    }
    // «Анна Сергеевна»: no surname.
    if parts.count == 2, parts[0].kind == .word, parts[1].kind == .patronymic {
      return PersonName(given: texts, surname: "", gender: gender)
    }
    // «Громов Иван», «Громов И. В.»: the surname stands first.
    let reversed =
      parts.count > 1 && parts[0].kind == .word
      && parts.dropFirst().allSatisfy { $0.kind != .word && $0.kind != .particle }
      && (parts[1].kind == .initial || isSurname(parts[0].token, in: draft))
    if reversed {
      return PersonName(given: Array(texts.dropFirst()), surname: texts[0], gender: gender)
    }
    if parts.count == 1, parts[0].kind == .given, !isSurname(parts[0].token, in: draft) {
      return PersonName(given: texts, surname: "", gender: gender)
    }
    var surname = texts.count - 1
    while surname > 0, parts[surname - 1].kind == .particle { surname -= 1 }
    return PersonName(
      given: Array(texts[..<surname]),
      surname: texts[(surname + 1)...].reduce(texts[surname]) { $0 + " " + $1 }, gender: gender)
  }

  private func governed(_ first: Int, in draft: NameDraft) -> RussianNames.Cases {
    draft.isRussian && draft.together(first - 1, first)
      ? PersonCase.governed(before: draft.tokens[first - 1].word) : .all
  }

  private func initialText(_ token: Int, in draft: NameDraft) -> String {
    let text = draft.tokens[token].text
    return draft.tokens[token].endsInStop || Wordlists.particles.contains(draft.tokens[token].word)
      ? text : text + "."
  }
}
