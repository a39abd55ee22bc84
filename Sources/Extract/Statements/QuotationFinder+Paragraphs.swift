import Language

/// How a quotation that its paragraph does not close goes on.
extension QuotationFinder {
  /// So many paragraphs a quotation may run on over.
  private static let reach = 14
  /// So many in a row without repeating its mark; of straight marks, which may be a slip, fewer.
  private static let silence = (sure: 10, straight: 5)

  /// A quotation that its paragraph does not close goes on: later paragraphs repeat the opening mark, or close what is open.
  ///
  /// - Returns: its parts, a paragraph each; where nothing closes it, only those that bear its mark.
  func goingOn(
    _ open: Open, in paragraph: Range<Int>, then rest: ArraySlice<Range<Int>>
  ) -> (parts: [Range<Int>], isClosed: Bool) {
    var parts = [open.token + 1..<paragraph.upperBound]
    var marked = 1
    var isMixed = false
    let straight = cut.tokens[open.token].mark == "\""
    // A straight mark may be a slip, unless a comma or colon leads to it or the next paragraph opens with one too.
    let isDoubtful = straight && !leads(cut.tokens[max(0, open.token - 1)])
    for next in rest.prefix(Self.reach) {
      let repeats = family(at: next.lowerBound, opening: true, in: next) != nil
      // «…», where other marks stood between, is another quotation.
      if repeats, isMixed { break }
      let first = repeats ? next.lowerBound + 1 : next.lowerBound
      if repeats || !isDoubtful, let close = unmatchedClose(in: first..<next.upperBound, of: next) {
        return (parts + [first..<close], true)
      }
      let isSilent = isSilent(next)
      let isMiddle =
        parts.count - marked < (straight ? Self.silence.straight : Self.silence.sure)
        && (isSilent || !straight && isBalanced(next))
      guard repeats || isMiddle else { break }
      isMixed = isMixed || !repeats && !isSilent
      parts.append(first..<next.upperBound)
      if repeats { marked = parts.count }
    }
    return (Array(parts.prefix(marked)), false)
  }

  /// «Рогов заявил: «Завод закроют.»: what opens a sentence behind a colon, or a paragraph, is quoted to the end of the
  /// paragraph where nothing closes it.
  func isSpeech(_ open: Open, in paragraph: Range<Int>) -> Bool {
    let first = open.token + 1
    guard paragraph.upperBound - first >= 5 else { return false }
    // «Рогов сказал, что завод «закроют в мае.»
    if open.family == .angle, !cut.tokens[first].isCapitalized { return true }
    return (open.family == .angle || cut.tokens[open.token].mark == "“")
      && cut.tokens[first].isCapitalized
      && (open.token == paragraph.lowerBound || leads(cut.tokens[open.token - 1]))
  }

  /// Whether a paragraph closes what it opens, and nobody is said to speak there: «Он знал «Вегу».», not «…», — сказал он.
  func isBalanced(_ paragraph: Range<Int>) -> Bool {
    var depth = 0
    for index in paragraph {
      if let closing = family(at: index, opening: false, in: paragraph), closing != .single {
        depth -= 1
        if index + 2 < paragraph.upperBound, cut.tokens[index + 1].mark == ",",
          cut.tokens[index + 2].isPunctuation
        {
          return false
        }
      } else if let opening = family(at: index, opening: true, in: paragraph), opening != .single {
        depth += 1
      }
    }
    return depth == 0
  }

  /// «Рогов заявил: «Завод закроют.», each sentence in a line of its own: those behind go on until somebody else is reported.
  func sentencesGoingOn(
    from first: Range<Int>, then rest: ArraySlice<Range<Int>>
  ) -> [Range<Int>] {
    guard isOneSentence(first), !first.contains(where: isCue) else { return [] }
    let lines = rest.prefix(Self.silence.straight + 1).prefix {
      isOneSentence($0) && isSilent($0) && !$0.contains(where: isCue)
    }
    // What never ends is no quotation, but the text.
    return lines.count > Self.silence.straight ? [] : Array(lines)
  }

  func isOneSentence(_ paragraph: Range<Int>) -> Bool {
    !paragraph.dropLast().contains {
      switch cut.tokens[$0].mark {
      case ".", "!", "?": cut.tokens[$0 + 1].spaceBefore && cut.tokens[$0 + 1].isCapitalized
      default: false
      }
    }
  }
}
