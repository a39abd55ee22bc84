import DataFiles
import Language
import Records
import Testing

@testable import Extract

@Suite("cues.tsv")
struct CueTableTests {
  @Test("each cue strikes and spares its own examples")
  func rows() throws {
    let rows = try DataFiles.table("Data/cues.tsv", of: "Extract")
    #expect(rows.count > 200)
    for row in rows {
      let word = NormalForm.fold(String(row[1].prefix { $0 != " " }))
      let forms =
        [word]
        + CueInflection.forms(
          of: word, language: row[0],
          irregular: row[5].split(separator: " ").map(String.init)
        ).map(\.0) + row[5].split(separator: " ").map(String.init)
      #expect(
        Newsroom.statements(row[6]).contains { statement in
          let cue = NormalForm.fold(statement.cue ?? "")
          return statement.act == row[3] && forms.contains { cue.hasPrefix($0) }
        }, "\(row[1]): \(row[6])")
      #expect(Newsroom.statements(row[7]).isEmpty, "\(row[1]): \(row[7])")
    }
  }

  @Test("a cue stands in the table once")
  func once() throws {
    let keys = try DataFiles.table("Data/cues.tsv", of: "Extract").map { $0[0] + " " + $0[1] }
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    "forms come by rule",
    arguments: [
      ("заявить", "ru", "заявила"), ("признавать", "ru", "признает"),
      ("требовать", "ru", "требует"),
      ("говорить", "ru", "говорят"), ("отметить", "ru", "отметив"),
      ("утверждать", "ru", "утверждая"),
      ("признаться", "ru", "признались"), ("deny", "en", "denied"), ("stress", "en", "stresses"),
      ("admit", "en", "admitting"), ("declare", "en", "declaring"),
    ])
  func forms(lemma: String, language: String, form: String) {
    let forms = CueInflection.forms(of: lemma, language: language, irregular: []).map(\.0)
    #expect(forms.contains(form))
    #expect(language == "en" || !forms.contains(lemma))
  }
}
