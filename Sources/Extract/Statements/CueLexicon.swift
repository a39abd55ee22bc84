import DataFiles
import Language

/// The cues of `cues.tsv` in all their forms, and where they stand in a text.
struct CueLexicon: Sendable {
  private let forms: WordTable<[CueForm]>

  /// - Throws: when the table is missing or names what this program does not know.
  init() throws {
    var forms: [String: [CueForm]] = [:]
    for row in try DataFiles.table("Data/cues.tsv", of: "Extract") {
      guard let kind = Cue.Kind(rawValue: row[2]) else { throw Unknown(row: row) }
      let takes = try row[4].split(separator: " ").map { word in
        guard let takes = Cue.Takes(rawValue: String(word)) else { throw Unknown(row: row) }
        return takes
      }
      let cue = Cue(
        language: row[0], lemma: row[1], kind: kind, act: row[3], takes: Set(takes))
      Self.add(cue, irregular: row[5].split(separator: " ").map(String.init), to: &forms)
    }
    self.forms = WordTable(forms)
  }

  /// A row of `cues.tsv` that cannot be read.
  struct Unknown: Error {
    let row: [String]
  }

  private static func add(
    _ cue: Cue, irregular: [String], to forms: inout [String: [CueForm]]
  ) {
    let words = cue.lemma.split(separator: " ").map { NormalForm.fold(String($0)) }
    let rest = Array(words.dropFirst())
    switch cue.kind {
    case .phrase:
      forms[words[0], default: []].append(CueForm(cue: cue, tense: .none, rest: rest))
    case .adjective:
      for form in irregular {
        let gender: Gender? =
          cue.language == "ru" && !form.hasSuffix("ы")
          ? (form.hasSuffix("а") ? .feminine : .masculine) : nil
        forms[NormalForm.fold(form), default: []].append(
          CueForm(cue: cue, tense: .none, isPlural: form.hasSuffix("ы"), gender: gender))
      }
    case .verb:
      for (form, tense, plural, gender) in CueInflection.forms(
        of: words[0], language: cue.language, irregular: irregular)
      {
        let entry = CueForm(
          cue: cue, tense: tense, isPlural: plural, gender: gender, rest: rest)
        let known = forms[form, default: []]
        if !known.contains(where: { $0.cue.lemma == cue.lemma && $0.rest == rest }) {
          // Longer cues first: "pointed out" before "pointed".
          forms[form] = (known + [entry]).sorted { $0.rest.count > $1.rest.count }
        }
      }
    }
  }

  /// The cue that begins at a token, and where it ends.
  ///
  /// Up to two words may stand inside: «выразил твёрдую надежду», «по его словам».
  func match(_ tokens: [Token], at index: Int, to limit: Int) -> (form: CueForm, end: Int)? {
    guard tokens[index].isWord, let candidates = forms[tokens[index].folded] else { return nil }
    search: for candidate in candidates {
      var at = index + 1
      for word in candidate.rest {
        var skipped = 0
        while at < limit, tokens[at].folded != word {
          guard skipped < 2, tokens[at].isWord else { continue search }
          at += 1
          skipped += 1
        }
        guard at < limit else { continue search }
        at += 1
      }
      return (candidate, at)
    }
    return nil
  }
}
