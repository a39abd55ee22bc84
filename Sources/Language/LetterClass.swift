/// What `\pL` stands for in a `Pattern`: letters and the marks written over them.
///
/// RE2 makes some 1,200 instructions of Unicode's own class, and a pattern that names it ten times outgrows the memory
/// of its automaton, which RE2 then leaves for a matcher ten to fifty times as slow. These ranges make 100. They are
/// Unicode 14's L and M for every script with case and for Hebrew, Arabic, Chinese, Japanese and Korean; in others they
/// take digits and signs of the script along. Signs of mathematics that look like letters are none.
enum LetterClass {
  /// A pattern with RE2's own ranges in place of each `\pL`, within brackets or without.
  static func expanded(in pattern: String) -> String {
    let bytes = Array(pattern.utf8)
    var expanded: [UInt8] = []
    var isInBrackets = false
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      if rest.starts(with: #"\pL"#.utf8) {
        expanded += (isInBrackets ? ranges : "[" + ranges + "]").utf8
        place += 3
      } else if bytes[place] == UInt8(ascii: "\\") {
        expanded += rest.prefix(2)
        place += 2
      } else {
        if bytes[place] == UInt8(ascii: "[") { isInBrackets = true }
        if bytes[place] == UInt8(ascii: "]") { isInBrackets = false }
        expanded.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: expanded, as: UTF8.self)
  }

  private static let ranges = spans.map { first, last in
    #"\x{\#(String(first, radix: 16))}-\x{\#(String(last, radix: 16))}"#
  }.joined()

  static let spans: [(first: UInt32, last: UInt32)] = [
    // Latin, and marks that any letter may bear
    (0x41, 0x5A), (0x61, 0x7A), (0xAA, 0xAA), (0xB5, 0xB5), (0xBA, 0xBA), (0xC0, 0xD6),
    (0xD8, 0xF6), (0xF8, 0x2C1), (0x300, 0x36F),
    // Greek, Cyrillic, Armenian
    (0x370, 0x374), (0x376, 0x37D), (0x37F, 0x37F), (0x386, 0x386), (0x388, 0x3F5), (0x3F7, 0x481),
    (0x483, 0x559), (0x560, 0x588),
    // Hebrew, Arabic and their neighbours
    (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5F2), (0x610, 0x61A),
    (0x620, 0x65F), (0x66E, 0x6D3), (0x6D5, 0x6DC), (0x6DF, 0x6E8), (0x6EA, 0x6EF), (0x6FA, 0x6FC),
    (0x6FF, 0x963),
    // From Devanagari to Georgian, Ethiopic, Khmer, Mongolian; then more Latin and Greek
    (0x971, 0x1FBC), (0x1FBE, 0x1FFC), (0x2C00, 0x2DFF),
    // Chinese, Japanese, Korean
    (0x3005, 0x3006), (0x3031, 0x3035), (0x303B, 0x303C), (0x3041, 0x309A), (0x309D, 0x309F),
    (0x30A1, 0x30FA), (0x30FC, 0x318E), (0x31A0, 0x31BF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
    (0x4E00, 0xD7FF), (0xF900, 0xFE0F), (0xFE20, 0xFE2F), (0xFE70, 0xFEFC), (0xFF21, 0xFF3A),
    (0xFF41, 0xFF5A), (0xFF66, 0xFFDC),
    // The planes above, without their signs and pictures
    (0x10000, 0x1CFFF), (0x1E000, 0x1EFFF), (0x20000, 0x3FFFF),
  ]
}
