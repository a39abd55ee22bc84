import Calendar
import Fingerprints
import Gazetteer
import Language
import Records

/// Understands one article: settles its text, and reads its fields, each with its evidence.
package struct Normalizer: Sendable {
  private let learned: LearnedSources
  private let bylines: BylineChoice
  private let credits: CreditReader
  private let datelines: DatelineReader
  private let dates: DateInterpreter
  private let weekdays: WeekdayMentions
  private let addresses: CanonicalAddress
  private let addressDay: Pattern
  private let languages: ArticleLanguage

  /// - Throws: `DataFiles.Missing` when the tables are not beside the program, `Pattern.Invalid` for a broken row.
  package init(settings: NormalizeSettings, learned: LearnedSources = LearnedSources()) throws {
    self.learned = learned
    let calendar = try CalendarNames(languages: nil)
    let names = calendar.only(CalendarNames.understood)
    let gazetteer = try Gazetteer()
    let agencies = AgencyNames(gazetteer)
    bylines = BylineChoice(reader: try BylineReader(agencies: agencies, calendar: calendar))
    credits = try CreditReader(agencies: agencies)
    datelines = try DatelineReader(agencies: agencies, gazetteer: gazetteer, names: names)
    dates = DateInterpreter(parser: try DateParser(names: calendar))
    weekdays = try WeekdayMentions(names: names)
    languages = try ArticleLanguage()
    addresses = try CanonicalAddress()
    addressDay = Pattern(
      known:
        #"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:[^\d]|$)|[/~](\d\d-\d\d-(?:19|20)\d\d)(?:[^\d]|$)|/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/"#
    )
  }

  /// The article of a page; fields of origin are left to whoever hands records on.
  ///
  /// - Throws: `RecordRejected` with `empty_text` for an article without a word.
  /// - Complexity: O(n) in the text.
  package func article(from raw: RawArticle) throws -> Article {
    let body = ArticleText(raw.blocks)
    guard body.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw NormalizeReject.emptyText("no block holds a word")
    }
    var article = Article(id: raw.id, text: body.text)
    article.paragraphs = body.paragraphs
    article.siteName = raw.printed.siteName.map(SettledText.line).flatMap { $0.isEmpty ? nil : $0 }
    let page = raw.origin.http?.finalUrl ?? raw.origin.url
    article.canonicalUrl = raw.canonicalUrl.flatMap { addresses.normal($0, page: page) }
    let hosts = CanonicalAddress.hostNames(article.canonicalUrl ?? page)
    article.title = Headline.tidy(
      raw.printed.title, site: [article.siteName].compactMap { $0 } + hosts)
    article.lang = languages.detect(
      body.text, title: article.title, declared: raw.printed.lang)
    article.titleLang = article.title.map(languages.detect)
    let claims = FieldClaims(raw.claims)
    let byline = raw.printed.byline ?? ""
    article.byline = bylines.names(
      in: bylineClaims(raw, claims.byline),
      outlets: Set(([article.siteName].compactMap { $0 } + hosts).map(Headline.key)))

    let lines = zip(body.paragraphs, body.lines).filter { $0.0.kind != .heading }.map(\.1)
    let dateline = datelines.first(in: lines.prefix(2))
    article.dateline = dateline.flatMap { found in
      found.place == nil && found.agency == nil
        ? nil : PlaceLine(place: found.place, agency: found.agency)
    }
    article.agency =
      dateline?.agency ?? bylines.reader.agency(in: byline)
      ?? bylines.reader.agency(in: article.byline.joined(separator: ";"))
      ?? credits.agency(in: lines)
    readDates(
      of: &article, raw: raw, claims, lines: body.lines, dateline: dateline, hosts: hosts)
    article.fingerprint = Fingerprint(of: body.text)?.text
    return article
  }

  private func readDates(
    of article: inout Article, raw: RawArticle, _ claims: FieldClaims, lines: [String],
    dateline: DatelineReader.Dateline?, hosts: [String]
  ) {
    let habits = learned.key(source: raw.origin.source, hosts: hosts)
      .flatMap { learned.sources[$0] }
    let zone = habits?.zone.flatMap { UTCOffset($0) }
    var context = DateOrderDecision.Context()
    context.learned = habits?.order
    context.language = article.lang?.code ?? "und"
    context.fetched = raw.origin.fetchedAt.flatMap { Instant($0) }

    let address = addressSource([article.canonicalUrl, raw.origin.url])
    let changes = sources(claims.modified, .modified, raw.printed.modified)
    var published = sources(claims.published, .published, raw.printed.published)
    if let date = dateline?.date { published.append(dates.source(date, at: "dateline")) }
    if let address { published.append(address) }
    published = PublicationDoubts.settled(published, changes: changes)
    // Only numbers whose order is open ask what else the article tells.
    if (published + changes).contains(where: { $0.date?.isAmbiguous ?? false }) {
      var found: [WeekdayMentions.Mention]?
      let paragraphs = [article.title ?? ""] + lines
      context.weekdays = {
        found = found ?? weekdays.find(in: paragraphs)
        return found!
      }
      context.knownDays = (published + changes).compactMap {
        guard let date = $0.date, !date.isAmbiguous,
          let days = date.readings.first?.days, days.count == 1
        else { return nil }
        return (days, "\(date.text) (\($0.place))")
      }
    }
    article.published = dates.read(published, context: context, zone: zone)
    article.modified = dates.read(changes, context: context, zone: zone)
  }

  /// All claims; the chosen candidate alone where a record was made elsewhere and has none.
  private func bylineClaims(_ raw: RawArticle, _ claims: [Claim]) -> [Claim] {
    if claims.isEmpty, let byline = raw.printed.byline {
      return [Claim(.byline, byline, where: "printed byline")]
    }
    return claims
  }

  /// The chosen candidate first, then every other claim in the order of the page.
  private func sources(_ claims: [Claim], _ field: Claim.Field, _ chosen: String?)
    -> [DateInterpreter.Source]
  {
    var sources: [DateInterpreter.Source] = []
    sources.reserveCapacity(claims.count + 3)
    for claim in claims {
      // The same words stand at many places: they are read once.
      if let same = sources.first(where: { $0.text == claim.value }) {
        sources.append(.init(text: claim.value, place: claim.where, date: same.date))
      } else {
        sources.append(dates.source(claim.value, at: claim.where))
      }
    }
    guard let chosen else { return sources }
    let first =
      sources.first { $0.text == chosen } ?? dates.source(chosen, at: "printed \(field.rawValue)")
    sources.insert(first, at: 0)
    return sources
  }

  /// The day that a web address names in its path.
  private func addressSource(_ addresses: [String?]) -> DateInterpreter.Source? {
    for address in addresses.compactMap({ $0 }) where CanonicalAddress.isWeb(address) {
      guard Self.mayHoldDay(address), let groups = addressDay.groups(in: address) else { continue }
      if let day = groups[4] { return dates.source(day, at: DateInterpreter.Source.address) }
      for place in [1, 5] {
        guard let year = groups[place], let month = groups[place + 1], let day = groups[place + 2]
        else { continue }
        let numbers = [month, day].map { $0.utf8.count == 1 ? "0\($0)" : "\($0)" }
        return dates.source(
          "\(year)-\(numbers[0])-\(numbers[1])", at: DateInterpreter.Source.address)
      }
    }
    return nil
  }

  /// Whether two digits stand behind a stroke or tilde, as in every day that `addressDay` finds.
  private static func mayHoldDay(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      func isDigit(_ place: Int) -> Bool { bytes[place] &- 0x30 < 10 }
      var place = 0
      while place + 6 < bytes.count {
        if bytes[place] == UInt8(ascii: "/") || bytes[place] == UInt8(ascii: "~"),
          isDigit(place + 1), isDigit(place + 2)
        {
          return true
        }
        place += 1
      }
      return false
    }
  }
}

/// The claims that are weighed, by field.
private struct FieldClaims {
  /// So many of one field; a page that makes more has said enough.
  private static let most = 40

  var byline: [Claim] = []
  var published: [Claim] = []
  var modified: [Claim] = []

  init(_ claims: [Claim]) {
    for claim in claims {
      switch claim.field {
      case .byline: Self.add(claim, to: &byline)
      case .published: Self.add(claim, to: &published)
      case .modified: Self.add(claim, to: &modified)
      default: break
      }
    }
  }

  private static func add(_ claim: Claim, to claims: inout [Claim]) {
    if claims.count < most { claims.append(claim) }
  }
}
