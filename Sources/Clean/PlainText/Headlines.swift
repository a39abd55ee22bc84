import Language

/// Chooses the headline among the lines right before the body, where there is one.
enum Headlines {
  /// How many open lines before the body may hold it.
  static let reach = 12

  /// Marks the headline and strikes its repetitions. Returns its line.
  static func place(in page: inout TextPage, before body: Int) -> Int? {
    var candidates: [Int] = []
    var index = body - 1
    while index >= 0, candidates.count < reach {
      if page.lines[index].isOpen { candidates.append(index) }
      index -= 1
    }
    candidates.reverse()
    let lede = words(of: page.lines[body..<min(body + 3, page.lines.count)].map(\.text))
    var best: (score: Int, index: Int)?
    for index in candidates {
      let score = score(of: index, in: page, lede: lede)
      if score > best?.score ?? 2 { best = (score, index) }
    }
    guard let chosen = best?.index else { return nil }
    page.takeHeadline(chosen)
    let folded = NormalForm.fold(page.lines[chosen].text)
    for index in page.lines.indices where index != chosen && page.lines[index].isOpen {
      if NormalForm.fold(page.lines[index].text) == folded {
        page.strike(index, by: "repeated-headline")
      }
    }
    return chosen
  }

  /// How much a line looks like the headline of the text whose first words are given: several words, a line of its own,
  /// capitals, words of the lede.
  private static func score(of index: Int, in page: TextPage, lede: Set<String>) -> Int {
    let line = page.lines[index]
    guard line.shape.words >= 3, line.shape.words <= 30, line.shape.ending != .sentence,
      line.shape.ending != .colon, !line.shape.isBulleted
    else { return 0 }
    var score = 1
    if line.shape.words >= 4 { score += 2 }
    if line.isIsolated { score += 2 }
    if line.shape.isTitleCase { score += 1 }
    score += min(3, words(of: [line.text]).intersection(lede).count)
    return score
  }

  /// The beginnings of longer words, folded, so that most forms of one word meet.
  private static func words(of lines: [String]) -> Set<String> {
    var result: Set<String> = []
    for line in lines {
      let folded = NormalForm.fold(String(line.prefix(600)))
      for word in folded.unicodeScalars.split(whereSeparator: { !$0.isLetter })
      where word.count >= 4 {
        result.insert(String(String.UnicodeScalarView(word.prefix(5))))
      }
    }
    return result
  }
}
