/// Reads the texts of a script or of JSON, each with the key that it stands under, without understanding the rest.
///
/// Takes JSON, literals of JavaScript (keys without quotation marks, texts in single ones), and texts that hold JSON
/// themselves. What opens and never closes is passed over.
struct ScriptTexts {
  struct Piece {
    /// The member's name; that of the list that the text stands in; empty where there is none.
    let key: String
    let text: String
  }

  /// Texts that hold texts are read so deep.
  private static let deepest = 3
  /// A script with more holds data of another kind.
  private static let most = 200_000

  private struct Frame {
    let isList: Bool
    let key: String
    /// How many texts of a list have been seen, and whether the first was React's sign for an element, `$`.
    var count = 0
    var isElement = false
  }

  private let source: [UInt8]
  private let readsInside: Bool
  private let depth: Int
  private var place = 0
  private var frames: [Frame] = []
  private var key = ""
  private(set) var pieces: [Piece] = []
  /// For each kind of quotation mark, up to where it is known to have no partner.
  private var alone: [UInt8: Int] = [:]

  /// - Parameter readingInside: whether a text that holds JSON is read for its texts.
  /// - Complexity: O(n) in the text.
  static func all(in text: String, readingInside: Bool = true) -> [Piece] {
    var reader = ScriptTexts(source: Array(text.utf8), readsInside: readingInside, depth: 0)
    reader.run()
    return reader.pieces
  }

  private init(source: [UInt8], readsInside: Bool, depth: Int) {
    self.source = source
    self.readsInside = readsInside
    self.depth = depth
  }

  private mutating func run() {
    while place < source.count, pieces.count < Self.most {
      let byte = source[place]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): literal(byte)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if frames.count < 10_000 {
          frames.append(Frame(isList: byte == UInt8(ascii: "["), key: currentKey))
        }
        key = ""
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = frames.popLast()
        key = ""
        place += 1
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        key = ""
        place += 1
      case UInt8(ascii: "/") where starts("//"): skip(to: "\n")
      case UInt8(ascii: "/") where starts("/*"): skip(to: "*/")
      case _ where byte.isLatinLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$"):
        name()
      default: place += 1
      }
    }
  }

  private var currentKey: String {
    if !key.isEmpty { return key }
    return frames.last?.isList ?? false ? frames[frames.count - 1].key : ""
  }

  /// A name without quotation marks is a key where a colon follows.
  private mutating func name() {
    let start = place
    while place < source.count,
      source[place].isLatinLetter || source[place] == UInt8(ascii: "_")
        || source[place] == UInt8(ascii: "$") || source[place].hexValue != nil
    { place += 1 }
    if isColonNext { key = String(decoding: source[start..<place], as: UTF8.self) }
  }

  private var isColonNext: Bool {
    var at = place
    while at < source.count, at - place < 8, source[at] <= 0x20 { at += 1 }
    return at < source.count && source[at] == UInt8(ascii: ":")
  }

  private mutating func literal(_ quote: UInt8) {
    guard let end = end(of: quote) else {
      place += 1
      return
    }
    let body = (place + 1)..<end
    place = end + 1
    if isColonNext {
      key = unescaped(body)
      return
    }
    let isInList = frames.last?.isList ?? false
    let text = unescaped(body)
    if isInList {
      let last = frames.count - 1
      if frames[last].count == 0, text == "$" { frames[last].isElement = true }
      frames[last].count += 1
      if frames[last].isElement { return }
    }
    if readsInside, depth < Self.deepest, Self.mayHoldData(text) {
      var inner = ScriptTexts(source: Array(text.utf8), readsInside: true, depth: depth + 1)
      inner.run()
      pieces += inner.pieces
    } else {
      pieces.append(Piece(key: currentKey, text: text))
    }
  }

  /// Where the literal that begins here ends; nil where it does not end on its line.
  private mutating func end(of quote: UInt8) -> Int? {
    guard place >= alone[quote, default: 0] else { return nil }
    var at = place + 1
    while at < source.count {
      switch source[at] {
      case quote: return at
      case UInt8(ascii: "\\"): at += 2
      case 0x0A where quote != UInt8(ascii: "`"):
        alone[quote] = at
        return nil
      default: at += 1
      }
    }
    alone[quote] = source.count
    return nil
  }

  private static func mayHoldData(_ text: String) -> Bool {
    guard text.utf8.count > 100, let first = text.utf8.first(where: { $0 > 0x20 }) else {
      return false
    }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { source[place...].starts(with: $0) }
  }

  private mutating func skip(to end: StaticString) {
    place += 1
    while place < source.count, !starts(end) { place += 1 }
    place += end.utf8CodeUnitCount
  }

  /// The characters that a literal stands for.
  private func unescaped(_ range: Range<Int>) -> String {
    guard source[range].contains(UInt8(ascii: "\\")) else {
      return String(decoding: source[range], as: UTF8.self)
    }
    var units: [UInt16] = []
    var result = ""
    func flush() {
      result += String(decoding: units, as: UTF16.self)
      units = []
    }
    var at = range.lowerBound
    var plain = at
    while at < range.upperBound {
      guard source[at] == UInt8(ascii: "\\"), at + 1 < range.upperBound else {
        at += 1
        continue
      }
      if plain < at {
        flush()
        result += String(decoding: source[plain..<at], as: UTF8.self)
      }
      let sign = source[at + 1]
      let digits = sign == UInt8(ascii: "u") ? 4 : sign == UInt8(ascii: "x") ? 2 : 0
      if digits > 0, let unit = hex(from: at + 2, count: digits, before: range.upperBound) {
        units.append(unit)
        at += 2 + digits
      } else {
        units.append(UInt16(Self.escapes[sign] ?? sign))
        at += sign < 0x80 ? 2 : 1
        if sign >= 0x80 { units.removeLast() }
      }
      plain = at
    }
    flush()
    return result + String(decoding: source[plain..<range.upperBound], as: UTF8.self)
  }

  private func hex(from start: Int, count: Int, before end: Int) -> UInt16? {
    guard start + count <= end else { return nil }
    var value: UInt16 = 0
    for at in start..<(start + count) {
      guard let digit = source[at].hexValue else { return nil }
      value = value * 16 + UInt16(digit)
    }
    return value
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "b"): 0x20, UInt8(ascii: "f"): 0x20, UInt8(ascii: "v"): 0x20,
  ]
}

extension UInt8 {
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
