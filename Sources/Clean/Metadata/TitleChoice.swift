import HTML
import Language
import Records

/// Chooses the headline among what the page calls itself.
enum TitleChoice {
  /// The printed headline where there is one, else the metadata's, without the site's name behind a separator.
  ///
  /// The printed one yields to the metadata in three cases: it opens with a kicker that they leave out; two of them put a
  /// kicker before it; or it shares no word with any of them, as the site's name in the page's first heading does.
  static func title(headline: String?, claims: [Claim], site: String?) -> String? {
    let titles = claims.filter { $0.field == .title && isMarkup($0.where) }
    let others = Set(titles.map { NormalForm.fold($0.value) })
    let site = site.map(NormalForm.fold)
    func claimed(_ place: String) -> String? {
      titles.first { $0.where.hasPrefix(place) }
        .map { withoutSite($0.value, folded: others, site: site) }
    }
    let candidates = ["json-ld", "meta[property=\"og:title", "title", "meta"].compactMap(claimed)
    guard let headline else { return candidates.first ?? claimed("[") }
    let folded = NormalForm.fold(headline)
    if candidates.contains(where: { NormalForm.fold($0) == folded }) { return headline }
    if let title = candidates.first(where: { isHeadline(headline, withKickerBefore: $0) }) {
      return title
    }
    if let title = candidates.first(where: { isHeadline($0, withKickerBefore: headline) }),
      candidates.count(where: { NormalForm.fold($0) == NormalForm.fold(title) }) > 1
    {
      return title
    }
    let words = Self.words(folded)
    if !words.isEmpty, let title = claimed("meta[property=\"og:title") ?? candidates.first,
      !others.contains(where: { !Self.words($0).isDisjoint(with: words) }),
      !Self.words(NormalForm.fold(title)).isEmpty
    {
      return title
    }
    return headline
  }

  /// Whether a title is another one with a kicker before it: "Harbour: The bridge is open".
  private static func isHeadline(_ long: String, withKickerBefore short: String) -> Bool {
    let (long, short) = (NormalForm.fold(long), NormalForm.fold(short))
    guard short.split(separator: " ").count >= 2, long.hasSuffix(short) else { return false }
    let kicker = long.dropLast(short.count)
    let mark = kicker.last { $0 != " " }
    return kicker.last == " " && mark.map(":–—-|/•+".contains) ?? false
  }

  /// Not one of the elements that the page prints it in.
  private static func isMarkup(_ place: String) -> Bool {
    ["json-ld", "meta[", "title", "["].contains { place.hasPrefix($0) }
  }

  /// Those of at least four letters, folded.
  private static func words(_ folded: String) -> Set<Substring> {
    Set(
      folded.split { !($0.isLetter || $0.isNumber) }.filter { $0.unicodeScalars.count >= 4 })
  }

  /// Strips the last part behind a separator when it is the site's name, or when what is left stands alone elsewhere.
  static func withoutSite(_ title: String, others: [String], site: String?) -> String {
    withoutSite(title, folded: Set(others.map(NormalForm.fold)), site: site.map(NormalForm.fold))
  }

  private static func withoutSite(_ title: String, folded others: Set<String>, site: String?)
    -> String
  {
    for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " / ", " » "] {
      guard title.holds(separator), let range = title.ranges(of: separator).last else { continue }
      let rest = String(title[..<range.lowerBound])
      if site == NormalForm.fold(String(title[range.upperBound...]))
        || others.contains(NormalForm.fold(rest))
      {
        return rest
      }
    }
    return title
  }
}
