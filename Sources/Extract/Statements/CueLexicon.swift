import DataFiles
import Language

/// The cues of `cues.tsv` in all their forms, and where they stand in a text.
struct CueLexicon: Sendable {
  /// What a word can be the first of, the longer cues first: "pointed out" before "pointed".
  private var candidates = WordTable<[Candidate]>()

  private struct Candidate: Sendable {
    var form: CueForm
    /// The words after the first.
    var rest: [Word] = []
  }

  /// - Throws: when the table is missing or names what this program does not know.
  init() throws {
    for row in try DataFiles.table("Data/cues.tsv", of: "Extract") {
      guard let kind = Cue.Kind(rawValue: row[2]), ["en", "ru"].contains(row[0]) else {
        throw Unknown(row: row)
      }
      var takes: Cue.Takes = []
      for word in DataFiles.words(row[4]) {
        guard let named = Cue.Takes.named[word] else { throw Unknown(row: row) }
        takes.insert(named)
      }
      let cue = Cue(
        isRussian: row[0] == "ru", lemma: row[1], kind: kind, act: row[3], takes: takes)
      add(cue, row[1], irregular: DataFiles.words(row[5]))
    }
  }

  /// A row of `cues.tsv` that cannot be read.
  struct Unknown: Error {
    let row: [String]
  }

  private mutating func add(_ cue: Cue, _ lemma: String, irregular: [String]) {
    let words = DataFiles.words(lemma).map(NormalForm.fold)
    let rest = words.dropFirst().map { Word($0) }
    switch cue.kind {
    case .phrase:
      candidates.update(words[0], default: []) {
        $0.append(Candidate(form: CueForm(cue: cue, tense: .none), rest: rest))
      }
    case .adjective:
      for form in irregular {
        let gender: Gender? =
          cue.isRussian && !form.ends(with: "ы")
          ? (form.ends(with: "а") ? .feminine : .masculine) : nil
        let entry = Candidate(
          form: CueForm(cue: cue, tense: .none, isPlural: form.ends(with: "ы"), gender: gender))
        candidates.update(NormalForm.fold(form), default: []) { $0.append(entry) }
      }
    case .verb:
      for (form, tense, plural, gender) in CueInflection.forms(
        of: words[0], language: cue.isRussian ? "ru" : "en", irregular: irregular)
      {
        let entry = Candidate(
          form: CueForm(cue: cue, tense: tense, isPlural: plural, gender: gender), rest: rest)
        candidates.update(form, default: []) { known in
          guard !known.contains(where: { $0.form.cue.lemma == cue.lemma && $0.rest == rest })
          else { return }
          known.append(entry)
          known.sort { $0.rest.count > $1.rest.count }
        }
      }
    }
  }

  /// The words with which a cue begins.
  var openers: [Word] { candidates.words }

  /// The number of what a word can begin; -1 where no cue begins with it.
  func number(of word: Word) -> Int32 { candidates.number(of: word) }

  /// The cue that begins at a token, and where it ends.
  ///
  /// Up to two words may stand inside: «выразил твёрдую надежду», «по его словам».
  /// - Parameter number: what `number(of:)` gives for the token's word.
  func match(
    _ number: Int32, in tokens: Tokens, at index: Int, to limit: Int
  ) -> (form: CueForm, end: Int)? {
    search: for candidate in candidates[number: number] {
      var at = index + 1
      for word in candidate.rest {
        var skipped = 0
        while at < limit, tokens[at].word != word {
          guard skipped < 2, tokens[at].isWord else { continue search }
          at += 1
          skipped += 1
        }
        guard at < limit else { continue search }
        at += 1
      }
      return (candidate.form, at)
    }
    return nil
  }
}
