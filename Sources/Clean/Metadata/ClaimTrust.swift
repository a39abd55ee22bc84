import Records

/// Which of a page's places is believed before which.
enum ClaimTrust {
  /// Beginnings of places, most trusted first; `nil` for fields whose order is `common`.
  private static let common = [
    "html[", "link[", "json-ld", "meta[property=\"article:", "meta[property=\"og:", "meta[itemprop",
    "[itemprop", "meta[name=\"author", "meta[", "a[rel", "line ", "time[",
  ]
  private static let days = [
    "json-ld datePublished", "json-ld dateModified", "meta[property=\"article:",
    "meta[name=\"article:", "meta[property=\"og:", "meta[itemprop", "[itemprop=\"datepublished",
    "[itemprop=\"datemodified", "meta[name=\"citation", "meta[name=\"parsely",
    "meta[name=\"sailthru", "meta[name=\"publi", "meta[name=\"cxense", "line ", "meta[",
    "[itemprop", "json-ld", "time[",
  ]
  private static let order: [Claim.Field] = [
    .title, .byline, .published, .modified, .lang, .siteName, .description, .section, .canonicalUrl,
  ]

  /// Field by field, the most trusted claim of each first; of one kind, the first on the page.
  static func sorted(_ claims: [Claim]) -> [Claim] {
    claims.enumerated()
      .map { (field: order.firstIndex(of: $1.field)!, rank: rank($1), place: $0, claim: $1) }
      .sorted { ($0.field, $0.rank, $0.place) < ($1.field, $1.rank, $1.place) }
      .map(\.claim)
  }

  private static func rank(_ claim: Claim) -> Int {
    let isDay = claim.field == .published || claim.field == .modified
    let places = isDay ? days : common
    let rank = places.firstIndex { claim.where.hasPrefix($0) } ?? places.count
    // What stands below the text comes behind all that is marked up.
    return isDay && claim.where.hasSuffix("below the text") ? places.count : rank
  }
}
