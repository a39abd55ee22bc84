/// Finds the article among the texts that a script's data hold: `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`,
/// `self.__next_f.push([…])`.
///
/// Of the texts under one key (`"text"`, `"html"`, `"children"`), in reading order, each counts for its words of prose,
/// and each text under another key against: the article is the run with the highest sum. A list of teasers falls out,
/// since ids and addresses stand between its sentences; so does a page's list of messages, each under a key of its own.
enum EmbeddedState {
  struct Run {
    var texts: [String]
    let line: Int
    let place: String
  }

  /// What a text under another key costs, in words.
  private static let cost = 2.0
  /// So many keys are tried, those with the most prose.
  private static let mostKeys = 6
  /// A run has at least so many words of prose.
  private static let fewest = 60.0

  /// - Complexity: O(n) in the scripts.
  static func longestRun(in scripts: [EmbeddedScripts.Script]) -> Run? {
    var best: (sum: Double, run: Run)?
    func look(_ pieces: [ScriptTexts.Piece], _ script: EmbeddedScripts.Script) {
      guard let (sum, range, key) = run(in: pieces), sum > best?.sum ?? fewest else { return }
      best = (
        sum, Run(texts: joined(pieces[range], key), line: script.line, place: script.place)
      )
    }
    var pushed = PushedTexts()
    for script in scripts where !script.isMarkup && !pushed.take(script) {
      look(ScriptTexts.all(in: script.text), script)
    }
    if let script = pushed.first { look(pushed.pieces, script) }
    return best?.run
  }

  private static func run(in pieces: [ScriptTexts.Piece]) -> (Double, Range<Int>, String)? {
    let values = pieces.map { $0.text.utf8.count < 20 ? 0 : StructuredBody.prose(in: $0.text) }
    var sums: [String: Double] = [:]
    for (piece, value) in zip(pieces, values) where value > 0 {
      sums[piece.key, default: 0] += value
    }
    let keys = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostKeys).map(\.key)
    var best: (sum: Double, range: Range<Int>, key: String)?
    for key in keys {
      var sum = 0.0
      var start = 0
      for index in pieces.indices {
        if sum <= 0 {
          sum = 0
          start = index
        }
        sum += pieces[index].key == key ? values[index] : -cost
        if sum > best?.sum ?? 0 { best = (sum, start..<(index + 1), key) }
      }
    }
    return best
  }

  /// The texts of a run. Pieces of one sentence, which markup in it parted, are put together again.
  private static func joined(_ pieces: ArraySlice<ScriptTexts.Piece>, _ key: String) -> [String] {
    var texts: [String] = []
    for piece in pieces where piece.key == key && !piece.text.isEmpty {
      let goesOn =
        texts.last?.unicodeScalars.last?.isSpace ?? false
        || piece.text.unicodeScalars.first.map { $0.isSpace || ",.;:".unicodeScalars.contains($0) }
          ?? false
      if goesOn, let last = texts.last, !StructuredBody.holdsTags(last + piece.text) {
        texts[texts.count - 1] += piece.text
      } else {
        texts.append(piece.text)
      }
    }
    return texts
  }
}

/// Texts that a page hands to a script in pieces, call after call: `self.__next_f.push([1,"…"])`.
///
/// What they make together are lines of React's, each `id:` and JSON, or `id:T`, a length in bytes, a comma and plain text.
private struct PushedTexts {
  private(set) var first: EmbeddedScripts.Script?
  private var text: [UInt8] = []

  /// Whether the script is such a call; its text is then kept.
  mutating func take(_ script: EmbeddedScripts.Script) -> Bool {
    guard let call = script.text.utf8.prefix(80).firstRange(of: ".push([1,\"".utf8) else {
      return false
    }
    let pieces = ScriptTexts.all(in: String(script.text[call.lowerBound...]), readingInside: false)
    guard let piece = pieces.first else { return false }
    if first == nil { first = script }
    text += piece.text.utf8
    return true
  }

  var pieces: [ScriptTexts.Piece] {
    var pieces: [ScriptTexts.Piece] = []
    var place = 0
    while place < text.count {
      var at = place
      while at < text.count, at - place < 8, text[at].hexValue != nil { at += 1 }
      let isPlain =
        at + 1 < text.count && text[at] == UInt8(ascii: ":") && text[at + 1] == UInt8(ascii: "T")
      if isPlain {
        var length = 0
        at += 2
        while at < text.count, length < text.count, let digit = text[at].hexValue {
          length = length * 16 + Int(digit)
          at += 1
        }
        let start = min(at + 1, text.count)
        let end = min(start + length, text.count)
        pieces.append(
          ScriptTexts.Piece(key: "T", text: String(decoding: text[start..<end], as: UTF8.self)))
        place = end
      } else {
        let end = text[place...].firstIndex(of: 0x0A) ?? text.count
        pieces += ScriptTexts.all(in: String(decoding: text[place..<end], as: UTF8.self))
        place = end + 1
      }
    }
    return pieces
  }
}
