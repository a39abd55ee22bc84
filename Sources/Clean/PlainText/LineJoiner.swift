/// Splits a text into lines, and undoes the wrapping of a text that was broken at a fixed width.
enum LineJoiner {
  private struct RawLine {
    let number: Int
    var text: String
    let indent: Int
    let blankBefore: Bool
  }

  /// The lines that hold anything, in order.
  ///
  /// - Complexity: O(n) in the text.
  static func lines(of text: String) -> [TextPage.Line] {
    var raw: [RawLine] = []
    var blank = true
    for (index, bytes) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = String(decoding: bytes, as: UTF8.self).collapsed
      if line.isEmpty {
        blank = true
      } else {
        let indent = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
        raw.append(RawLine(number: index + 1, text: line, indent: indent, blankBefore: blank))
        blank = false
      }
    }
    let joined = unwrapped(raw)
    return joined.enumerated().map { index, line in
      TextPage.Line(
        number: line.number, text: line.text, shape: LineShape(line.text),
        blankBefore: line.blankBefore,
        blankAfter: index + 1 == joined.count || joined[index + 1].blankBefore,
        indent: line.indent)
    }
  }

  /// Joins lines when the page as a whole is wrapped: no line is long, and where lines touch, many go on in lower case.
  private static func unwrapped(_ lines: [RawLine]) -> [RawLine] {
    let lengths = lines.map { $0.text.unicodeScalars.count }
    guard let longest = lengths.max(), longest <= 120, longest >= 40 else { return lines }
    var touching = 0
    var goingOn = 0
    for index in lines.indices.dropFirst() where !lines[index].blankBefore {
      guard lengths[index - 1] * 10 >= longest * 6 else { continue }
      touching += 1
      if lines[index].text.unicodeScalars.first!.properties.isLowercase { goingOn += 1 }
    }
    guard touching >= 3, goingOn * 5 >= touching * 2 else { return lines }
    var result: [RawLine] = []
    for (index, line) in lines.enumerated() {
      if !line.blankBefore, index > 0, lengths[index - 1] * 10 >= longest * 6 {
        result[result.count - 1].text += " " + line.text
      } else {
        result.append(line)
      }
    }
    return result
  }
}
