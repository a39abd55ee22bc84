import Language

/// Pairs quotation marks, paragraph by paragraph.
///
/// Straight marks are told apart by the spaces around them and may pair with curly ones; an outer mark left open
/// closes with an inner one («… «А».), or in a later paragraph; else it opens nothing.
struct QuotationFinder {
  let cut: Segmentation
  /// Whether a token begins what reports speech.
  var isCue: (Int) -> Bool = { _ in false }

  enum Family: Int {
    case angle, double, single
  }

  struct Open {
    var token: Int
    var family: Family
    /// The last quotation inside that closed before a stop, a comma or the paragraph's end.
    var lastInnerClose: Int?
  }

  /// The marks that are open. Counts them by family, so that a mark that closes nothing costs nothing.
  private struct Stack {
    private(set) var opens: [Open] = []
    private var counts = SIMD4<Int>()

    /// Where the outermost mark lies that is no apostrophe.
    private var outer: Int?

    var outermost: Open? { outer.map { opens[$0] } }

    func contains(_ family: Family) -> Bool { counts[family.rawValue] > 0 }

    mutating func open(_ token: Int, _ family: Family) {
      if outer == nil, family != .single { outer = opens.count }
      opens.append(Open(token: token, family: family))
      counts[family.rawValue] += 1
    }

    /// Closes the last of a family, with whatever was left open inside; gives its token.
    mutating func close(_ family: Family) -> Int {
      while let last = opens.popLast() {
        counts[last.family.rawValue] -= 1
        if outer == opens.count { outer = nil }
        if last.family == family { return last.token }
      }
      preconditionFailure("no mark of this family is open")
    }

    mutating func noteInnerClose(_ token: Int) {
      // «Мы купили завод «Вега».»: printers leave out one of two angles, of other marks none.
      if let outer, opens[outer].family == .angle { opens[outer].lastInnerClose = token }
    }
  }

  /// The outermost quotations in reading order.
  ///
  /// - Complexity: O(n log n) in the tokens.
  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    let paragraphs = paragraphTokens()
    var number = 0
    var start: Int?
    while number < paragraphs.count {
      let paragraph = paragraphs[number]
      var stack = Stack()
      scan(
        (start ?? paragraph.lowerBound)..<paragraph.upperBound, in: paragraph, stack: &stack,
        found: &found)
      start = nil
      number += 1
      guard let open = stack.outermost else { continue }
      if let close = open.lastInnerClose {
        found.append(quotation(open.token, close))
        continue
      }
      guard endsOpen(open, in: paragraph) else { continue }
      var (parts, isClosed) = goingOn(open, in: paragraph, then: paragraphs[number...])
      guard isClosed || isSpeech(open, in: paragraph) else { continue }
      if !isClosed, parts.count == 1 {
        parts += sentencesGoingOn(from: parts[0], then: paragraphs[number...])
      }
      let end = parts[parts.count - 1].upperBound
      found.append(
        Quotation(
          tokens: open.token..<end + (isClosed ? 1 : 0), inner: open.token + 1..<end, parts: parts))
      number += parts.count - 1
      if isClosed {
        // What follows the mark in its paragraph is still to be read.
        number -= 1
        start = end + 1
      }
    }
    return outermost(found)
  }

  /// Whether a paragraph bears no mark at all: it can be the middle of a quotation.
  func isSilent(_ paragraph: Range<Int>) -> Bool {
    !paragraph.contains {
      family(at: $0, opening: true, in: paragraph) != nil
        || family(at: $0, opening: false, in: paragraph) != nil
    }
  }

  func leads(_ token: Token) -> Bool { token.mark == "," || token.mark == ":" }

  private func quotation(_ open: Int, _ close: Int) -> Quotation {
    Quotation(
      tokens: open..<close + 1, inner: open + 1..<max(open + 1, close),
      parts: [open + 1..<max(open + 1, close)])
  }

  private func paragraphTokens() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var last: Int?
    for sentence in cut.sentences {
      if sentence.paragraph == last {
        ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<sentence.tokens.upperBound
      } else {
        ranges.append(sentence.tokens)
      }
      last = sentence.paragraph
    }
    return ranges
  }

  private func scan(
    _ range: Range<Int>, in paragraph: Range<Int>, stack: inout Stack,
    found: inout [Quotation]
  ) {
    for index in range where cut.tokens[index].mark != nil {
      if let closing = family(at: index, opening: false, in: paragraph),
        stack.contains(closing)
      {
        let open = stack.close(closing)
        found.append(quotation(open, index))
        if closesAPhrase(index, in: paragraph) { stack.noteInnerClose(index) }
      } else if let opening = family(at: index, opening: true, in: paragraph)
        ?? (standsApart(index, in: paragraph) ? .double : nil)
      {
        stack.open(index, opening)
      }
    }
  }

  /// A straight or an upper mark with spaces on both sides opens where nothing is open.
  private func standsApart(_ index: Int, in paragraph: Range<Int>) -> Bool {
    let mark = cut.tokens[index].mark
    return (mark == "\"" || mark == "“") && cut.tokens[index].spaceBefore
      && index + 1 < paragraph.upperBound && cut.tokens[index + 1].spaceBefore
  }

  private func closesAPhrase(_ index: Int, in paragraph: Range<Int>) -> Bool {
    guard index + 1 < paragraph.upperBound else { return true }
    switch cut.tokens[index + 1].mark {
    case ".", ",", "!", "?", "…": return true
    default: return false
    }
  }

  /// Whether a mark that nothing closes runs on into the next paragraph: it opens a sentence that fills the paragraph.
  private func endsOpen(_ open: Open, in paragraph: Range<Int>) -> Bool {
    open.family != .single && paragraph.upperBound - open.token > 3
  }

  func unmatchedClose(in range: Range<Int>, of paragraph: Range<Int>) -> Int? {
    var depth = 0
    for index in range {
      if let closing = family(at: index, opening: false, in: paragraph), closing != .single {
        if depth == 0 { return index }
        depth -= 1
      } else if let opening = family(at: index, opening: true, in: paragraph), opening != .single {
        depth += 1
      }
    }
    return nil
  }

  func family(at index: Int, opening: Bool, in paragraph: Range<Int>) -> Family? {
    guard index < paragraph.upperBound, let mark = cut.tokens[index].mark else { return nil }
    switch mark {
    case "«": return opening ? .angle : nil
    case "»": return opening ? nil : .angle
    case "„": return opening ? .double : nil
    case "”": return opening ? nil : .double
    case "“", "\"", "″", "‟":
      return isOpening(index, in: paragraph) == opening ? .double : nil
    case "‘", "‚": return opening && isOpening(index, in: paragraph) ? .single : nil
    case "'", "’":
      return isOpening(index, in: paragraph) == opening && (opening ? mark == "'" : true)
        ? .single : nil
    default: return nil
    }
  }

  /// By the spaces around: an opening mark touches the word after it.
  private func isOpening(_ index: Int, in paragraph: Range<Int>) -> Bool {
    guard index + 1 < paragraph.upperBound else { return false }
    let next = cut.tokens[index + 1]
    if next.spaceBefore { return false }
    guard index > paragraph.lowerBound, !cut.tokens[index].spaceBefore else { return true }
    switch cut.tokens[index - 1].mark {
    case "(", "[", "«", "“", "\"", "‘", "'", "—", "–", "-", "„": return !next.isPunctuation
    default: return false
    }
  }

  /// Leaves out what lies inside another.
  private func outermost(_ all: [Quotation]) -> [Quotation] {
    var end = 0
    return all.sorted {
      ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
    }.filter { quotation in
      guard quotation.tokens.lowerBound >= end, !quotation.inner.isEmpty else { return false }
      end = quotation.tokens.upperBound
      return true
    }
  }
}
