import Records

/// The body as one text, and where each paragraph lies in it.
struct ArticleText {
  /// The paragraphs joined by a blank line.
  let text: String
  let paragraphs: [Paragraph]
  /// The settled paragraphs themselves, in the order of `paragraphs`.
  let lines: [String]

  /// Joins blocks; those that hold nothing visible are left out.
  ///
  /// - Complexity: O(n).
  init(_ blocks: [Block]) {
    var text = ""
    var paragraphs: [Paragraph] = []
    var lines: [String] = []
    var end = 0
    text.reserveCapacity(blocks.reduce(0) { $0 + $1.text.utf8.count + 2 })
    paragraphs.reserveCapacity(blocks.count)
    lines.reserveCapacity(blocks.count)
    for block in blocks {
      let line = SettledText.line(block.text)
      if line.isEmpty { continue }
      if !text.isEmpty {
        text += "\n\n"
        end += 2
      }
      let start = end
      text += line
      end += Self.codePoints(of: line)
      paragraphs.append(Paragraph(start: start, end: end, kind: block.kind))
      lines.append(line)
    }
    self.text = text
    self.paragraphs = paragraphs
    self.lines = lines
  }

  /// Every byte but those that continue a code point begins one.
  private static func codePoints(of line: String) -> Int {
    var line = line
    return line.withUTF8 { bytes in
      var count = 0
      var place = 0
      while place < bytes.count {
        // So few that a byte holds their number: the compiler then counts sixteen at once.
        let end = min(place &+ 128, bytes.count)
        var some: UInt8 = 0
        while place < end {
          some &+= bytes[place] & 0xc0 != 0x80 ? 1 : 0
          place &+= 1
        }
        count += Int(some)
      }
      return count
    }
  }
}
