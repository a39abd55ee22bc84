import Calendar
import DataFiles
import Language

/// Takes the authors' names out of a printed byline: "By Anna Belova and Peter Hale, Political Editor".
struct BylineReader: Sendable {
  /// One row of the table.
  struct Rule: Sendable {
    enum Use: String { case label, tail, desk, role, nobody }
    let use: Use
    let pattern: Pattern
    let strikes: String
    let spares: String
  }

  /// Whom a byline names, in print's order, each once.
  struct Reading: Equatable {
    /// First and last names.
    var persons: [String] = []
    /// A first name, initials, a nickname.
    var single: [String] = []
    /// Agencies, outlets, desks: who signs where no person does.
    var bodies: [String] = []
    /// `single` and `bodies` in print's order.
    var others: [String] = []
  }

  /// No article has more authors; what a longer line holds is something else.
  private static let mostNames = 40
  private static let longest = 2000

  let rules: [Rule]
  private let labels: BylineRules
  private let tails: BylineRules
  private let desks: BylineRules
  private let roles: BylineRules
  private let nobodies: BylineRules
  /// All rules: what matches none of them, as a plain name, is asked no further.
  private let any: PatternSet
  private let agencies: AgencyNames
  private let calendar: CalendarNames
  /// Between two things that are said side by side: a name and a role, a name and a date.
  private let bars: Pattern
  private let separator: Pattern
  private let labelInside: Pattern

  /// - Throws: `DataFiles.Missing`, `Pattern.Invalid`.
  init(agencies: AgencyNames, calendar: CalendarNames) throws {
    self.agencies = agencies
    self.calendar = calendar
    bars = Pattern(known: #"\s+[|•·⋅–—-]+\s+|\s*[|•]\s*|\n"#)
    separator = Pattern(
      known:
        #"\s*[,/]\s*(?:(?:and|und|и|et|&) )?|\s*&\s*|\s+(?:(?i:and|with|und|mit|et|og|och|та|avec|con)|и|y|e|en|i|a)\s+"#
    )
    labelInside = Pattern(
      known: #"^[^|]*?\d[^|]*?[^\pL](?i:by|von|par|por|di|door|av|af|przez|od|автор:?) (.+)$"#)
    rules = try DataFiles.table("Data/byline-labels.tsv", of: "Normalize").map { cells in
      guard let use = Rule.Use(rawValue: cells[0]) else {
        preconditionFailure("byline-labels.tsv: \(cells[0]) is no use")
      }
      // Asked alone only where the set of its use finds something to cut off.
      return Rule(
        use: use, pattern: Pattern(known: cells[1]), strikes: cells[2], spares: cells[3])
    }
    any = PatternSet(rules.map(\.pattern))
    labels = BylineRules(rules, of: .label)
    tails = BylineRules(rules, of: .tail)
    desks = BylineRules(rules, of: .desk)
    roles = BylineRules(rules, of: .role)
    nobodies = BylineRules(rules, of: .nobody)
  }

  /// - Parameter outlets: the site's name and hosts, folded; they are no persons.
  func read(_ byline: String, outlets: Set<String> = []) -> Reading {
    var reading = Reading()
    var desks: [String] = []
    let parts = Self.head(of: byline).utf8.split(separator: UInt8(ascii: ";"))
    for part in parts.prefix(Self.mostNames) {
      // Behind the first bar that has names before it stand roles and dates.
      let part = SettledText.line(String(Substring(part)))
      if let name = plainName(part) {
        add(name, isPlain: true, to: &reading, outlets: outlets)
        continue
      }
      if self.desks.match(part) { desks.append(part) }
      for segment in segments(of: part) {
        let before = reading
        for name in names(inSegment: segment) {
          add(name, isPlain: false, to: &reading, outlets: outlets)
        }
        if reading != before { break }
      }
    }
    // A list that names a desk beside persons means both; an agency has a field of its own.
    if !reading.persons.isEmpty { for desk in desks { Self.append(desk, to: &reading.persons) } }
    return reading
  }

  /// A part that is one name as it stands: nothing parts it, it holds no number, and no rule knows it. Nearly all are.
  private func plainName(_ part: String) -> String? {
    guard !Self.mayHoldBar(part), !Self.mayHoldSeparator(part), !SettledText.mayHoldNumber(part),
      any.first(matching: part) == nil
    else { return nil }
    return part
  }

  /// The agency that signs in an author's place: "Reuters".
  func agency(in byline: String) -> String? {
    if byline.isEmpty || !agencies.areNamed(in: SettledText.line(Self.head(of: byline))) {
      return nil
    }
    for part in Self.head(of: byline).utf8.split(whereSeparator: Self.parts.contains) {
      for name in names(listedIn: labels.cut(from: SettledText.line(String(Substring(part))))) {
        let agency = agencies.shown(for: name) ?? agencies.shown(for: Self.withoutArticle(name))
        if let agency { return agency }
      }
    }
    return nil
  }

  private static func head(of byline: String) -> String {
    byline.utf8.count <= longest ? byline : String(byline.unicodeScalars.prefix(longest))
  }

  /// What parts writers and what is said beside them.
  private static let parts = [UInt8(ascii: ";"), UInt8(ascii: "|")]

  /// A line up to the day in it: "Anna Belova July 3, 2025".
  private func withoutDay(_ line: String) -> String {
    let words = line.split(separator: " ")
    guard let number = words.firstIndex(where: { $0.first?.isNumber ?? false }), number > 0 else {
      return line
    }
    func isCalendar(_ word: Substring) -> Bool {
      let folded = NormalForm.fold(word.filter { $0.isLetter })
      return calendar.month(folded) != nil || calendar.weekday(folded) != nil
    }
    var end = number
    let isDay =
      isCalendar(words[end - 1]) || end + 1 < words.count && isCalendar(words[end + 1])
      || words[end].contains { ".:/-".contains($0) }
    guard isDay else { return line }
    while end > 0, isCalendar(words[end - 1]) { end -= 1 }
    return words[..<end].joined(separator: " ")
  }

  /// A first and a last name may stand in two elements side by side.
  private func segments(of part: String) -> [String] {
    let segments = Self.mayHoldBar(part) ? Self.split(part, by: bars) : part.isEmpty ? [] : [part]
    let isOneName =
      (2...3).contains(segments.count)
      && segments.allSatisfy {
        !$0.utf8.contains(UInt8(ascii: " ")) && $0.first?.isUppercase ?? false
          && !nobodies.match($0)
          && !roles.match($0)
      }
    return isOneName && part.contains(" | ") ? [segments.joined(separator: " ")] : segments
  }

  private func names(inSegment segment: String) -> [String] {
    var line = segment
    if SettledText.mayHoldNumber(line) {
      if let inner = labelInside.groups(in: line)?[1] { line = inner }
      line = withoutDay(line)
    }
    line = tails.cut(from: labels.cut(from: line))
    // "Writer, Hardware": a role, whatever is added to it. A desk that signs alone has no comma.
    let parts = names(listedIn: line).prefix(Self.mostNames)
    if parts.count > 1, let first = parts.first, roles.match(first) { return [line] }
    return parts.map { tails.cut(from: labels.cut(from: $0)) }
  }

  private func names(listedIn line: String) -> [String] {
    if Self.mayHoldSeparator(line) { return Self.split(line, by: separator) }
    return line.isEmpty ? [] : [line]
  }

  /// - Parameter isPlain: no rule knows the name.
  private func add(
    _ name: String, isPlain: Bool, to reading: inout Reading, outlets: Set<String>
  ) {
    guard !name.isEmpty, isPlain || !nobodies.match(name) else { return }
    switch kind(of: name, isPlain: isPlain, outlets) {
    case .person: Self.append(name, to: &reading.persons)
    case .single:
      Self.append(name, to: &reading.single)
      Self.append(name, to: &reading.others)
    case .body:
      Self.append(name, to: &reading.bodies)
      Self.append(name, to: &reading.others)
    case nil: break
    }
  }

  private enum Kind { case person, single, body }

  private func kind(of name: String, isPlain: Bool, _ outlets: Set<String>) -> Kind? {
    let words = name.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    let length = name.unicodeScalars.count
    guard words.count <= 7, length >= 2,
      name.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    if isSigner(name, outlets) || !isPlain && roles.match(name) { return .body }
    if words.count > 1 { return words.count <= 5 && Self.isName(words) ? .person : .body }
    // Names of persons are short where a script needs no spaces.
    if Self.isUncased(name) { return length <= 6 ? .person : .body }
    return length <= 5 && name == name.uppercased() ? .body : .single
  }

  /// An agency, an outlet, a desk.
  func isBody(_ name: String, _ outlets: Set<String>) -> Bool {
    isSigner(name, outlets) || roles.match(name)
  }

  /// An agency or an outlet.
  private func isSigner(_ name: String, _ outlets: Set<String>) -> Bool {
    agencies.shown(for: name) != nil || agencies.shown(for: Self.withoutArticle(name)) != nil
      || outlets.contains(Headline.key(name))
  }

  /// "The Associated Press" is "Associated Press".
  private static func withoutArticle(_ name: String) -> String {
    name.hasPrefix("The ") || name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }

  /// Words that begin with capitals, small ones between them ("de la"), or small ones alone: some sites set no capitals.
  private static func isName(_ words: [Substring]) -> Bool {
    guard
      words.allSatisfy({ $0.unicodeScalars.allSatisfy { !isPictureOrDigit($0) } })
    else { return false }
    let capitals = words.count(where: beginsWithCapital)
    let uncased = words.count { isUncased(String($0)) }
    return capitals + uncased >= 2
      || capitals == 0 && words.count == 2 && words.allSatisfy { $0.count >= 3 }
  }

  /// Asking Unicode's tables is slow, so ASCII comes first: no accent stands behind the letter.
  private static func beginsWithCapital(_ word: Substring) -> Bool {
    let start = word.utf8.prefix(2)
    guard let first = start.first, start.allSatisfy({ $0 < 0x80 }) else {
      return word.first?.isUppercase ?? false
    }
    return first &- 0x41 < 26
  }

  /// Asking Unicode's tables is slow, so the letters of most names come first.
  private static func isPictureOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39: true
    case 0..<0xa9, 0xb0..<0x2000: false
    default: scalar.properties.isEmoji
    }
  }

  /// In a script that has no capitals.
  private static func isUncased(_ text: String) -> Bool {
    text.unicodeScalars.first.map { $0.properties.isAlphabetic && !$0.properties.isCased } ?? false
  }

  private static func append(_ name: String, to list: inout [String]) {
    let folded = NormalForm.fold(name)
    if !list.contains(where: { NormalForm.fold($0) == folded }) { list.append(name) }
  }

  private static func split(_ text: String, by separator: Pattern) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    for match in separator.allMatches(in: text) where match.range.lowerBound >= start {
      parts.append(String(decoding: bytes[start..<match.range.lowerBound], as: UTF8.self))
      start = match.range.upperBound
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts.map(SettledText.line).filter { !$0.isEmpty }
  }
}
