import Language
import Records

/// Finds persons by what surrounds and makes up their names: given names, initials, patronymics, an office before, a
/// verb of saying beside.
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
  }

  private enum Part {
    case given(Int, [RussianNames.Reading])
    case initial(Int)
    case patronymic(Int)
    case particle(Int)
    case word(Int)

    var token: Int {
      switch self {
      case .given(let token, _), .initial(let token), .patronymic(let token), .particle(let token),
        .word(let token):
        token
      }
    }

    var isGiven: Bool { if case .given = self { true } else { false } }
    var isInitial: Bool { if case .initial = self { true } else { false } }
    var isPatronymic: Bool { if case .patronymic = self { true } else { false } }
    var isWord: Bool { if case .word = self { true } else { false } }
  }

  /// - Complexity: O(n) in the tokens: a row holds six words at most.
  ///
  /// - Parameter doubt: where the tagger is at a loss, the rules are too.
  func apply(to draft: inout NameDraft, offices: [OfficeRule.Found], doubt: PageDoubt) {
    var office: [Int: OfficeRule.Found] = [:]
    var taken = Array(repeating: false, count: draft.owner.count)
    for found in offices {
      if let name = found.name { office[name] = found }
      for token in found.tokens { taken[token] = true }
    }
    var end = 0
    for index in draft.page.capitals where index >= end && draft.isFree(index) {
      if taken[index], !startsGiven(index, in: draft) { continue }
      guard
        let found = person(
          at: index, office: office.isEmpty ? nil : office[index], taken: taken, in: draft),
        doubt.said(found.confidence) >= Self.sureBesideTagger
      else { continue }
      draft.add(found)
      end = found.tokens.upperBound
    }
  }

  private func person(
    at index: Int, office: OfficeRule.Found?, taken: [Bool], in draft: NameDraft
  ) -> FoundName? {
    var row = row(from: index, taken: taken, in: draft)
    guard !row.parts.isEmpty else { return nil }
    // «Письмо Анны Громовой»: the word that opens the sentence is no name.
    if draft.opens[index], row.parts[0].isWord, row.parts.dropFirst().contains(where: \.isGiven),
      !isSurname(index, in: draft)
    {
      return nil
    }
    while case .particle? = row.parts.last { row = shortened(row) }
    if isInCapitals(row, in: draft) { return nil }
    guard let confidence = confidence(row, office: office, in: draft),
      confidence >= Self.sureBesideTagger
    else { return nil }
    let name = name(row, office: office, in: draft)
    return FoundName(
      tokens: row.tokens, kind: .person, lemma: name.full, confidence: confidence, method: .rule,
      person: name)
  }

  /// "WILL SOMEONE STAND UP": in a line of capitals no row of words is a name by its looks; nor is "EVA Air".
  private func isInCapitals(_ row: Row, in draft: NameDraft) -> Bool {
    guard !draft.isRussian, let first = row.parts.first, !first.isInitial,
      draft.tokens[first.token].allCaps
    else { return false }
    let next = row.tokens.upperBound
    return !row.tokens.allSatisfy { draft.tokens[$0].allCaps }
      || draft.together(row.tokens.lowerBound, next) && draft.tokens[next].kind == .word
        && draft.tokens[next].allCaps
  }

  /// The person whose name other evidence has found.
  func name(_ tokens: Range<Int>, office: OfficeRule.Found?, in draft: NameDraft) -> PersonName? {
    var row = Row(tokens: tokens)
    for index in tokens where draft.tokens[index].kind == .word {
      if isInitial(index, in: draft) {
        row.parts.append(.initial(index))
      } else if Wordlists.particles.contains(draft.tokens[index].word),
        index + 1 < tokens.upperBound
      {
        row.parts.append(.particle(index))
      } else {
        row.parts.append(namePart(index, in: draft))
      }
    }
    return row.parts.isEmpty ? nil : name(row, office: office, in: draft)
  }

  /// What a word that is neither an initial nor a particle is in a name.
  private func namePart(_ index: Int, in draft: NameDraft) -> Part {
    let token = draft.tokens[index]
    let given = draft.page.givenReadings(of: token, by: lists)
    if !given.isEmpty { return .given(index, given) }
    return isPatronymic(token) ? .patronymic(index) : .word(index)
  }

  private func startsGiven(_ index: Int, in draft: NameDraft) -> Bool {
    draft.tokens[index].isCapitalized
      && !draft.page.givenReadings(of: draft.tokens[index], by: lists).isEmpty
  }

  private func shortened(_ row: Row) -> Row {
    var row = row
    row.parts.removeLast()
    row.tokens =
      row.tokens.lowerBound..<(row.parts.last.map { $0.token + 1 } ?? row.tokens.lowerBound)
    return row
  }

  private func row(from start: Int, taken: [Bool], in draft: NameDraft) -> Row {
    var row = Row(tokens: start..<start)
    var index = start
    let tokens = draft.tokens
    while row.parts.count < 6, draft.together(start, index), draft.isFree(index) {
      let word = tokens[index].word
      if isInitial(index, in: draft) {
        row.parts.append(.initial(index))
        index += tokens[index].text.utf8.last == UInt8(ascii: ".") ? 1 : 2
      } else if index > start || tokens[index].isCapitalized,
        Wordlists.particles.contains(word), leadsToName(index, in: draft)
      {
        row.parts.append(.particle(index))
        index += 1
      } else if draft.isNameLike(index), !taken[index] || index == start {
        let part = namePart(index, in: draft)
        if !part.isGiven,
          lists.never.contains(word) || tokens[index].allCaps && tokens[index].range.count <= 4
            || isMixed(tokens[index].range, in: draft.text.scalars)
            || index > start && draft.opens[index]
        {
          break
        }
        row.parts.append(part)
        index += 1
      } else {
        break
      }
    }
    row.tokens = start..<max(start, index)
    return row
  }

  /// How sure it is that a row is a person's name; nil where it hardly is one.
  private func confidence(
    _ row: Row, office: OfficeRule.Found?, in draft: NameDraft
  ) -> Double? {
    let words = row.parts.filter { !$0.isInitial }
    let first = row.tokens.lowerBound
    guard let firstPart = row.parts.first, words.contains(where: { $0.isGiven || $0.isWord }) else {
      return nil
    }
    let hasInitial = row.parts.contains(where: \.isInitial)
    if row.parts.contains(where: \.isPatronymic), row.parts.count > 1 { return 0.95 }
    if row.parts.contains(where: \.isGiven), row.parts.count > 1 {
      if closesBody(row, in: draft) { return nil }
      return office == nil ? (firstPart.isGiven ? 0.9 : 0.8) : 0.95
    }
    if hasInitial, words.count >= 1 {
      return firstPart.isInitial || isSurname(firstPart.token, in: draft) ? 0.9 : nil
    }
    if closesBody(row, in: draft) { return nil }
    if office != nil { return row.parts.count > 1 ? 0.9 : 0.75 }
    if row.parts.count == 1 { return lone(firstPart, in: draft) }
    let last = row.parts.last!.token
    if draft.opens[first], draft.isRussian, !isSurname(last, in: draft) { return nil }
    if isSurname(last, in: draft) { return 0.8 }
    guard row.parts.count <= 3 else { return nil }
    if isCue(beside: row.tokens, in: draft) { return 0.75 }
    if isQuoted(row.tokens, in: draft) { return nil }
    return row.parts.contains(where: { if case .particle = $0 { true } else { false } })
      ? 0.7 : draft.opens[first] ? nil : 0.5
  }

  /// A single word: only with a verb of saying, or where it can hardly be anything else.
  private func lone(_ part: Part, in draft: NameDraft) -> Double? {
    let token = part.token
    if isQuoted(token..<token + 1, in: draft) { return nil }
    if part.isGiven { return draft.opens[token] ? nil : 0.5 }
    guard !draft.tokens[token].allCaps else { return nil }
    if isCue(beside: token..<token + 1, in: draft) {
      return draft.isRussian
        ? (isSurname(token, in: draft) || !draft.opens[token] ? 0.65 : nil)
        : draft.opens[token] && draft.tokens[token].range.count < 4 ? nil : 0.6
    }
    return draft.isRussian && isSurname(token, in: draft) && !draft.opens[token] ? 0.6 : nil
  }

  private func isCue(beside range: Range<Int>, in draft: NameDraft) -> Bool {
    [range.lowerBound - 1, range.upperBound].contains {
      draft.together($0, range.lowerBound) && lists.cues.contains(draft.tokens[$0].word)
    }
  }

  private static let openingMarks: [Unicode.Scalar?] = ["«", "“", "\"", "„"]
  private static let closingMarks: [Unicode.Scalar?] = ["»", "”", "\"", "“"]

  private func isQuoted(_ range: Range<Int>, in draft: NameDraft) -> Bool {
    draft.tokens.indices.contains(range.lowerBound - 1)
      && draft.tokens.indices.contains(range.upperBound)
      && Self.openingMarks.contains(draft.tokens[range.lowerBound - 1].mark)
      && Self.closingMarks.contains(draft.tokens[range.upperBound].mark)
  }

  /// "Peterson University": a body's name.
  private func closesBody(_ row: Row, in draft: NameDraft) -> Bool {
    let next = row.tokens.upperBound
    return row.parts.contains { lists.closing.contains(draft.tokens[$0.token].word) }
      || draft.together(row.tokens.lowerBound, next) && draft.tokens[next].isCapitalized
        && lists.closing.contains(draft.tokens[next].word)
  }

  private func name(_ row: Row, office: OfficeRule.Found?, in draft: NameDraft) -> PersonName {
    let named = row.parts.filter { !$0.isInitial && !isParticle($0) }
    let parts = named.map { part -> PersonCase.Part in
      let token = draft.tokens[part.token]
      if case .given(_, let readings) = part, named.count > 1 || !isSurname(part.token, in: draft) {
        return .init(text: token.text, readings: readings)
      }
      return .init(text: token.text, readings: draft.page.readings(of: token, by: lists.russian))
    }
    let (words, gender) = cases.nominatives(
      parts, nominative: office?.nominative, opens: draft.opens[row.tokens.lowerBound],
      governed: governed(row.tokens.lowerBound, in: draft),
      seen: draft.capitalized)
    var lemma: [Int: String] = [:]
    for (part, word) in zip(named, words) { lemma[part.token] = word }
    let texts = row.parts.map { lemma[$0.token] ?? initialText($0.token, in: draft) }
    var surname = texts.count - 1
    // «Анна Сергеевна»: no surname.
    if row.parts.count == 2, row.parts[0].isWord, row.parts[1].isPatronymic {
      return PersonName(given: texts, surname: "", gender: gender)
    }
    // «Громов Иван», «Громов И. В.»: the surname stands first.
    let reversed =
      row.parts.count > 1 && row.parts[0].isWord
      && row.parts.dropFirst().allSatisfy { $0.isInitial || $0.isGiven || $0.isPatronymic }
      && (row.parts[1].isInitial || isSurname(row.parts[0].token, in: draft))
    if reversed {
      return PersonName(given: Array(texts.dropFirst()), surname: texts[0], gender: gender)
    }
    if row.parts.count == 1, row.parts[0].isGiven, !isSurname(row.parts[0].token, in: draft) {
      return PersonName(given: texts, surname: "", gender: gender)
    }
    while surname > 0, isParticle(row.parts[surname - 1]) { surname -= 1 }
    return PersonName(
      given: Array(texts[..<surname]), surname: texts[surname...].joined(separator: " "),
      gender: gender)
  }

  private func governed(_ first: Int, in draft: NameDraft) -> RussianNames.Cases {
    draft.isRussian && draft.together(first - 1, first)
      ? PersonCase.governed(before: draft.tokens[first - 1].folded) : .all
  }

  private func isParticle(_ part: Part) -> Bool {
    if case .particle = part { true } else { false }
  }

  private func initialText(_ token: Int, in draft: NameDraft) -> String {
    let text = draft.tokens[token].text
    return text.hasSuffix(".") || Wordlists.particles.contains(draft.tokens[token].word)
      ? text : text + "."
  }
}
