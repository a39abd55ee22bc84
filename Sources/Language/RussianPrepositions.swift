/// Which cases Russian prepositions govern.
package enum RussianPrepositions {
  /// The cases behind a folded word, the likeliest first; nil where it is no preposition.
  package static func cases(of word: Word) -> [(RussianForms.Case, Double)]? { table[word] }

  private static let table: WordTable<[(RussianForms.Case, Double)]> = {
    var table = WordTable<[(RussianForms.Case, Double)]>()
    let rows: [(words: String, cases: [(RussianForms.Case, Double)])] = [
      (
        "из от до у без для около против вокруг кроме после близ вдоль напротив внутри среди ради возле",
        [(.genitive, 0.95)]
      ),
      ("к ко благодаря", [(.dative, 0.95)]),
      ("по", [(.dative, 0.9), (.prepositional, 0.05), (.accusative, 0.03)]),
      ("через про сквозь", [(.accusative, 0.95)]),
      (
        "с со над под перед между за",
        [(.instrumental, 0.75), (.genitive, 0.15), (.accusative, 0.08)]
      ),
      ("о об при", [(.prepositional, 0.95)]),
      ("в во на", [(.prepositional, 0.62), (.accusative, 0.35)]),
    ]
    for row in rows {
      for word in row.words.split(separator: " ") {
        table.update(String(word), default: row.cases) { _ in }
      }
    }
    return table
  }()
}
