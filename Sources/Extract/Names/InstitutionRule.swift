import DataFiles
import Gazetteer
import Language
import Records

/// Finds the ministries that every country has: «МИД России», "the Russian Foreign Ministry".
///
/// Spares a ministry in small letters of no country.
struct InstitutionRule {
  let gazetteer: Gazetteer
  let demonyms: Demonyms
  let cases: NameCase
  private let phrases: WordTable<[Phrase]>

  /// One name of a ministry.
  private final class Phrase: Sendable {
    let id: String
    let name: String
    /// Of the folded name.
    let words: [Word]
    let isAcronym: Bool
    let en: String
    let ru: String

    init(id: String, name: String, words: [Word], en: String, ru: String) {
      (self.id, self.name, self.words, self.en, self.ru) = (id, name, words, en, ru)
      isAcronym = NameWords.isAcronym(name)
    }
  }

  init(gazetteer: Gazetteer, demonyms: Demonyms, cases: NameCase) throws {
    self.gazetteer = gazetteer
    self.demonyms = demonyms
    self.cases = cases
    var phrases: [String: [Phrase]] = [:]
    for row in try DataFiles.table("Data/ministries.tsv", of: "Extract") {
      let english = DataFiles.list(row[1])
      let russian = DataFiles.list(row[2])
      for name in english + russian {
        let words = NameWords.split(NormalForm.fold(name))
        let phrase = Phrase(
          id: row[0], name: name, words: words.map { Word($0) },
          en: english[min(1, english.count - 1)], ru: russian[0])
        for form in Self.forms(words[0], name) { phrases[form, default: []].append(phrase) }
      }
    }
    self.phrases = WordTable(
      phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } })
  }

  private static func forms(_ word: String, _ name: String) -> [String] {
    guard word.unicodeScalars.first!.isCyrillicLetter else { return [word] }
    let acronym = NameWords.isAcronym(name)
    let parts = RussianDeclension.of(word, acronym: acronym).parts
    return Set(parts.flatMap { part in part.endings.all.map { part.stem + $0 } } + [word]).sorted()
  }

  /// The words with which a phrase can begin.
  var openings: [Word] { phrases.words }

  /// - Complexity: O(n) in the words with which phrases can begin.
  func apply(to draft: inout NameDraft) {
    var last: [String: String] = [:]
    var end = 0
    for index in draft.page.openings where index >= end {
      guard let (range, country, phrase) = institution(at: index, in: draft) else { continue }
      let code = country ?? last[phrase.id]
      let isNamed = country != nil || draft.tokens[index].isCapitalized
      guard isNamed, code != nil || draft.isFree(range) else { continue }
      if let code { last[phrase.id] = code }
      draft.add(found(range, phrase, country: code, in: draft))
      end = range.upperBound
    }
  }

  private func institution(
    at index: Int, in draft: NameDraft
  ) -> (Range<Int>, String?, Phrase)? {
    let start = draft.wordOfToken[index]
    guard let candidates = phrases[draft.page.words[start]] else { return nil }
    for candidate in candidates {
      let words = candidate.words
      guard start + words.count <= draft.page.words.count,
        words.dropFirst().elementsEqual(draft.page.words[start + 1..<start + words.count]),
        draft.together(index, draft.tokenOfWord[start + words.count - 1])
      else { continue }
      if candidate.isAcronym,
        !draft.tokens[index].text.unicodeScalars.prefix(candidate.name.unicodeScalars.count)
          .allSatisfy({ !$0.isLowercase })
      {
        continue
      }
      var range = index..<draft.tokenOfWord[start + words.count - 1] + 1
      if let name = draft.name(at: index), name.tokens.count >= range.count { return nil }
      let country = country(around: &range, in: draft)
      if country == nil, !draft.tokens[index].isCapitalized { continue }
      return (range, country, candidate)
    }
    return nil
  }

  /// Widens the range by the country before or behind, and gives its code.
  private func country(around range: inout Range<Int>, in draft: NameDraft) -> String? {
    let (first, next) = (range.lowerBound, range.upperBound)
    if draft.together(first, next), let country = placeCountry(next, in: draft) {
      range = first..<draft.name(at: next)!.tokens.upperBound
      return country
    }
    for skip in [1, 2]
    where draft.together(first, next) && Self.behind.contains(draft.tokens[next].word) {
      if draft.together(first, next + skip), let country = placeCountry(next + skip, in: draft) {
        range = first..<draft.name(at: next + skip)!.tokens.upperBound
        return country
      }
    }
    guard draft.together(first - 1, first) else { return nil }
    if first > 1,
      let code = demonyms.country(
        of: draft.tokens[first - 2].word, draft.tokens[first - 1].word)
    {
      range = first - 2..<next
      return code
    }
    if let code = demonyms.country(of: draft.tokens[first - 1].word) {
      range = first - 1..<next
      return code
    }
    if let country = placeCountry(first - 1, in: draft) {
      range = draft.name(at: first - 1)!.tokens.lowerBound..<next
      return country
    }
    if Wordlists.possessives.contains(draft.tokens[first - 1].printedWord),
      let country = placeCountry(first - 2, in: draft)
    {
      range = draft.name(at: first - 2)!.tokens.lowerBound..<next
      return country
    }
    return nil
  }

  private static let behind: WordSet = ["of", "for"]

  private func placeCountry(_ index: Int, in draft: NameDraft) -> String? {
    guard let entry = draft.name(at: index)?.entry, entry.type == .country else { return nil }
    return entry.country
  }

  private func found(
    _ range: Range<Int>, _ phrase: Phrase, country: String?, in draft: NameDraft
  ) -> FoundName {
    guard let country, let entry = gazetteer.country(code: country) else {
      return FoundName(
        tokens: range, kind: .organization, lemma: phrase.name,
        confidence: country == nil ? 0.7 : 0.9,
        method: .rule)
    }
    let russian = "\(phrase.ru) \(Self.genitive(entry.nameRu ?? entry.nameEn))"
    let english = "\(phrase.en) of \(entry.nameEn)"
    return FoundName(
      tokens: range, kind: .organization,
      lemma: draft.isRussian ? cases.lemma(of: range, in: draft) : english, confidence: 0.9,
      method: .rule,
      identity: .init(
        id: "\(phrase.id)-\(country)", name: draft.isRussian ? russian : english, nameEn: english,
        nameRu: russian, country: country))
  }

  /// «Россия» → «России»; names of several words stay in the nominative.
  private static func genitive(_ name: String) -> String {
    guard !name.utf8.contains(UInt8(ascii: " ")), !NameWords.isAcronym(name),
      let last = name.unicodeScalars.last
    else { return name }
    let stem = String(name.dropLast())
    switch last {
    case "я": return stem + "и"
    case "а": return stem + ("кгхжшчщ".contains(stem.last ?? "а") ? "и" : "ы")
    case "й": return stem + "я"
    case "ь": return stem + (name.hasSuffix("усь") ? "и" : "я")
    case "ы": return stem
    default: return last.isRussianVowel || !last.isCyrillicLetter ? name : name + "а"
    }
  }
}
