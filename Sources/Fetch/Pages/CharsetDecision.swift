import CUchardet
import Language
import Records

/// Decides once how a document's bytes become text.
///
/// In this order: a byte order mark; UTF-8 if it validates, or nearly does; a declared charset, the server's before the
/// page's, if it makes plausible text; what uchardet finds, if that does; the first of the commonest charsets that does; a
/// declared charset all the same; what uchardet finds; windows-1252, in which every byte is a character.
struct CharsetDecision {
  let text: String
  let charset: Charset

  /// - Parameter said: what the server declares, in lower case.
  /// - Throws: `RecordRejected` when more than a twentieth of the text stands for nothing.
  init(_ bytes: [UInt8], mediaType: MediaType, said: String? = nil) throws {
    let declared = [said, mediaType == .html ? DeclaredCharset.of(bytes) : nil].compactMap { $0 }
    let reading = try Self.read(bytes, declared: declared, mediaType: mediaType)
    guard reading.replaced == 0 || reading.replaced * 20 <= reading.text.unicodeScalars.count
    else {
      throw FetchReject.charset(
        "\(reading.used) leaves \(reading.replaced) malformed sequences")
    }
    text = reading.text
    charset = Charset(
      declared: declared.first, used: reading.used, how: reading.how, replaced: reading.replaced)
  }

  private struct Reading {
    let text: String
    let used: String
    let how: String
    let replaced: Int

    /// - Parameter shouting: whether a text all in capitals counts, too.
    func isPlausible(shouting: Bool) -> Bool {
      guard replaced == 0 else { return false }
      let text = PlausibleText(text)
      return text.holds && (shouting || !text.shouts)
    }
  }

  private static let cyrillic: Set = [
    "windows-1251", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic",
  ]

  /// Where neither page nor uchardet is believed. A wrong one of the first three shows in Cyrillic; in Latin all three do.
  private static let commonest = ["windows-1251", "koi8-u", "iso-8859-5", "windows-1252"]

  private static func read(_ bytes: [UInt8], declared: [String], mediaType: MediaType) throws
    -> Reading
  {
    for (mark, name) in marks where bytes.starts(with: mark) {
      if let reading = decode(bytes.dropFirst(mark.count), name, how: "bom") { return reading }
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return Reading(text: text, used: "utf-8", how: "utf-8", replaced: 0)
    }
    if isNearlyUTF8(bytes), let reading = decode(bytes[...], "utf-8", how: "utf-8") {
      return reading
    }
    let asDeclared = declared.compactMap {
      decode(bytes[...], labels[$0] ?? $0, how: "declared")
    }
    if let good = asDeclared.first(where: { $0.isPlausible(shouting: false) }) { return good }
    let found = uchardet(bytes, mediaType: mediaType).flatMap {
      decode(bytes[...], labels[$0] ?? $0, how: "uchardet")
    }
    // Capitals alone make a declared charset doubtful, but only beside another that has Cyrillic in other places.
    let shouting = asDeclared.first { $0.isPlausible(shouting: true) }
    if let shouting, !cyrillic.contains(found?.used ?? "") { return shouting }
    if let found, found.isPlausible(shouting: true) { return found }
    if let shouting { return shouting }
    for name in commonest {
      if let reading = decode(bytes[...], name, how: "fallback"),
        reading.isPlausible(shouting: false)
      {
        return reading
      }
    }
    if let reading = found?.replaced == 0 ? found : asDeclared.first ?? found {
      return reading
    }
    guard let reading = decode(bytes[...], "windows-1252", how: "fallback") else {
      throw FetchReject.charset("no charset makes text of it")
    }
    return reading
  }

  private static let marks: [([UInt8], String)] = [
    ([0xef, 0xbb, 0xbf], "utf-8"), ([0xff, 0xfe], "utf-16le"), ([0xfe, 0xff], "utf-16be"),
  ]

  /// What the WHATWG's Encoding Standard reads under names that pages use loosely.
  ///
  /// KOI8-R is read as KOI8-U: the same but for eight drawing characters, in whose place Ukrainian and Belarusian letters
  /// stand, and whoever finds KOI8 in the bytes cannot tell which of them was meant.
  private static let labels = [
    "koi8-r": "koi8-u", "koi8_r": "koi8-u", "koi8": "koi8-u", "koi": "koi8-u",
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "cp1251": "windows-1251",
    "win-1251": "windows-1251", "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "windows-949",
    "ks_c_5601-1987": "windows-949", "shift_jis": "windows-31j", "x-sjis": "windows-31j",
    "tis-620": "windows-874", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
  ]

  private static func decode(_ bytes: ArraySlice<UInt8>, _ name: String, how: String) -> Reading? {
    if name == "utf-8", let text = String(validating: bytes, as: UTF8.self) {
      return Reading(text: text, used: name, how: how, replaced: 0)
    }
    guard let (text, replaced) = Decoding.decode(bytes, charset: name) else { return nil }
    return Reading(text: text, used: name.lowercased(), how: how, replaced: replaced)
  }

  /// UTF-8 but for a few bytes, as where a page pastes foreign text or is cut inside a letter.
  private static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (beyondASCII, replaced) = (0, 0)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      beyondASCII += 1
      if scalar == "\u{fffd}" { replaced += 1 }
    }
    return beyondASCII >= 50 && replaced * 50 <= beyondASCII
  }

  /// uchardet's guess from what is not markup; it needs few bytes, and is slow.
  private static func uchardet(_ bytes: [UInt8], mediaType: MediaType) -> String? {
    let text = mediaType == .html ? withoutTags(bytes) : bytes
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let sample = text.prefix(1 << 15).map { CChar(bitPattern: $0) }
    guard uchardet_handle_data(detector, sample, sample.count) == 0 else { return nil }
    uchardet_data_end(detector)
    let name = String(cString: uchardet_get_charset(detector)).lowercased()
    let icuNames = ["mac-cyrillic": "x-mac-cyrillic", "uhc": "windows-949"]
    return name.isEmpty || unlikely.contains(name) ? nil : icuNames[name] ?? name
  }

  /// What uchardet knows and no page was ever written in: none of them is in the WHATWG's Encoding Standard.
  private static let unlikely: Set = [
    "ascii", "ibm852", "ibm855", "ibm862", "ibm865", "mac-centraleurope", "viscii",
    "georgian-academy",
    "georgian-ps", "hz-gb-2312", "iso-2022-cn", "iso-2022-kr", "johab", "utf-7",
  ]

  /// The lines between tags that hold more than ASCII: all that a guess can rest on.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for piece in bytes.split(separator: UInt8(ascii: "<")) where result.count < 1 << 15 {
      let text = piece.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      if text.contains(where: { $0 >= 0x80 }) { result += text + [UInt8(ascii: "\n")] }
    }
    return result
  }
}
