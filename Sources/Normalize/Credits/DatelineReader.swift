import Calendar
import Gazetteer
import Language
import Records

/// Reads the place, agency and date that open a body: "MOSCOW (Sputnik) —", «Женева. 3 мая. ИНТЕРФАКС -».
///
/// A place needs a date or an agency beside it, or capitals and a name that the gazetteer knows: a sentence that merely
/// begins with a city's name is no dateline. The text keeps it.
struct DatelineReader: Sendable {
  struct Dateline: Equatable {
    var place: String?
    var agency: String?
    /// As printed, most often without its year.
    var date: String?
    /// The words that it was read from.
    var text: String
  }

  private let agencies: AgencyNames
  private let gazetteer: Gazetteer
  /// Place, date, agency; any of them may be missing.
  private let known: Pattern
  /// Place, date, an agency in brackets that no table knows.
  private let unknown: Pattern
  /// Agency, date; place left out.
  private let agencyFirst: Pattern
  /// Place and date, or a place alone, before a dash.
  private let bare: Pattern

  init(agencies: AgencyNames, gazetteer: Gazetteer, names: CalendarNames) throws {
    self.agencies = agencies
    self.gazetteer = gazetteer
    let month = "(?i:" + names.monthAlternation() + #")\.?"#
    let year = #"(?:,? (?:19|20)\d\d(?: ?(?:года|г\.))?)?"#
    let date =
      #"(\d{1,2}(?:st|nd|rd|th)? "# + month + year + "|" + month + #" \d{1,2}"# + year
      + #"|\d{1,2}[./]\d{1,2}[./]\d{2,4})"#
    let word = #"[\p{Lu}][\pL.'’]*"#
    // Not counted: RE2 writes a counted part out as often, and the pattern outgrows its automaton.
    let place = "(" + word + #"(?:[ -](?:[\p{Lu}][\pL.'’]*|на|де|ле|ла|de|la|am|upon))*)"#
    // "BEIRUT, Lebanon", "BEIRUT/GENEVA", "WEST POINT, N.Y.", «Москва, Россия»
    let region = #"(?:(?:, ?|/|-|–| и | and )"# + word + "(?: " + word + ")*)?"
    let agency = "(" + agencies.alternation + #")(?:\.RU|\.ru|\.com)?"#
    let lead = "^(?:" + place + region + #"[,.]? ?"# + "(?:" + date + #"[,.]? ?)?)?"#
    known = Pattern(
      known: lead + #"(?:[-–—] ?)?(?:[(/\[](?:(?i:корр\.?|корреспондент|corr\.?) )?"# + agency
        + #"(?:[ ,;/][^()/\[\]]{0,40})?[)/\]]|"# + agency
        + #") ?[.,:]? ?(?:[-–—]|\.|,|:|$)"#)
    unknown = Pattern(
      known: "^" + place + region + #",? ?(?:"# + date + #",? ?)?\(([^()]{2,40})\) ?[-–—]"#)
    agencyFirst = Pattern(known: "^" + agency + ", " + date + #"\."#)
    bare = Pattern(known: "^" + place + region + "(?:[,.] ?" + date + #")?[,.]? ?[-–—] "#)
  }

  /// The first dateline of some paragraphs.
  func first(in paragraphs: some Sequence<String>) -> Dateline? {
    for paragraph in paragraphs {
      if let dateline = read(paragraph) { return dateline }
    }
    return nil
  }

  /// The dateline of a paragraph; nil where it opens like any other.
  ///
  /// - Complexity: O(1): only the first 200 bytes can hold one.
  func read(_ paragraph: String) -> Dateline? {
    var paragraph = paragraph
    let head = paragraph.withUTF8 { Array(UnsafeBufferPointer(rebasing: $0.prefix(200))) }
    let text = String(decoding: head, as: UTF8.self)
    func cells(_ pattern: Pattern) -> (all: String, groups: [String?])? {
      guard let match = pattern.firstMatch(in: text) else { return nil }
      let texts = match.ranges.map { range in
        range.map { String(decoding: head[$0], as: UTF8.self) }
      }
      return (texts[0]!, Array(texts.dropFirst()))
    }
    let namesAgency = agencies.areNamed(in: text)
    if namesAgency, let (all, groups) = cells(agencyFirst) {
      return dateline(all, place: nil, date: groups[1], agency: groups[0])
    }
    if namesAgency, let (all, groups) = cells(known) {
      let marked = groups[2] != nil
      // An agency that opens a sentence without brackets needs a place or date before it.
      if marked || groups[0] != nil && (groups[1] != nil || all.last != ",") {
        return dateline(all, place: groups[0], date: groups[1], agency: groups[2] ?? groups[3])
      }
    }
    // Both patterns ask for a place in capitals, unless a date stands beside it.
    let isSmall = Self.beginsSmall(head)
    if !isSmall, head.contains(UInt8(ascii: "(")), let (all, groups) = cells(unknown),
      let credit = groups[2],
      let place = groups[0], place == place.uppercased(), Self.isTitle(credit), !isKnown(credit)
    {
      return dateline(all, place: groups[0], date: groups[1], agency: credit)
    }
    if Self.holdsDash(head, behindDigit: isSmall), let (all, groups) = cells(bare),
      let place = groups[0]
    {
      let shouted = place == place.uppercased() && place.unicodeScalars.count > 3
      guard isKnown(place), groups[1] != nil || shouted else { return nil }
      return dateline(all, place: place, date: groups[1], agency: nil)
    }
    return nil
  }

  /// Whether the second letter is a small one of the common alphabets, as in most sentences.
  private static func beginsSmall(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 3 else { return false }
    let second = bytes[0] < 0x80 ? 1 : 2
    switch (bytes[second], bytes[second + 1]) {
    case (0x61...0x7a, _), (0xd0, 0xb0...0xbf), (0xd1, 0x80...0x8f): return true
    default: return false
    }
  }

  /// A hyphen, or what may be a longer dash, before a space.
  ///
  /// - Parameter behindDigit: it counts only where a digit stands somewhere before it.
  private static func holdsDash(_ bytes: [UInt8], behindDigit: Bool) -> Bool {
    var counts = !behindDigit
    return bytes.withUnsafeBufferPointer { bytes in
      for place in bytes.indices.dropLast() {
        switch bytes[place] {
        case 0x30...0x39: counts = true
        case 0x2d, 0x93, 0x94:
          if counts, bytes[place + 1] == 0x20 { return true }
        default: break
        }
      }
      return false
    }
  }

  private func dateline(_ text: String, place: String?, date: String?, agency: String?) -> Dateline
  {
    let date = date.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return Dateline(
      place: place.map(shown), agency: agency.map { agencies.shown(for: $0) ?? $0 }, date: date,
      text: SettledText.line(text))
  }

  private func isKnown(_ place: String) -> Bool {
    gazetteer.entries(form: Self.small(place)).contains { $0.kind == .place }
  }

  /// The gazetteer's English name, else the words as printed without their capitals.
  private func shown(_ place: String) -> String {
    let name = Self.small(place)
    return gazetteer.entries(form: name).first { $0.kind == .place }?.nameEn ?? name
  }

  /// "NEW YORK" → "New York"; other writing stays.
  private static func small(_ name: String) -> String {
    guard name == name.uppercased(), name.unicodeScalars.count > 3 else { return name }
    var afterLetter = false
    return name.reduce(into: "") { result, character in
      result += afterLetter ? character.lowercased() : String(character)
      afterLetter = character.isLetter || character == "'" || character == "’"
    }
  }

  /// Every word begins with a capital, and none is a number: a name, not a remark.
  private static func isTitle(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
  }
}
