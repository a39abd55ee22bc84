import Language
import Records

/// Chooses the headline among what the page calls itself.
enum TitleChoice {
  /// The printed headline where there is one, else the metadata's, without the site's name behind a separator.
  static func title(headline: String?, claims: [Claim], site: String?) -> String? {
    func first(_ places: String...) -> String? {
      for place in places {
        if let claim = claims.first(where: { $0.field == .title && $0.where.hasPrefix(place) }) {
          return claim.value
        }
      }
      return nil
    }
    if let headline { return headline }
    guard let title = first("json-ld", "meta[property=\"og:title", "title", "meta", "[") else {
      return nil
    }
    let others = claims.filter { $0.field == .title }.map(\.value)
    return withoutSite(title, others: others, site: site)
  }

  /// Strips the last part behind a separator when it is the site's name, or when what is left stands alone elsewhere.
  static func withoutSite(_ title: String, others: [String], site: String?) -> String {
    for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " / ", " » "] {
      let parts = title.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = parts.dropLast().joined(separator: separator)
      let isSite = site.map { NormalForm.fold($0) == NormalForm.fold(String(last)) } ?? false
      let folded = NormalForm.fold(rest)
      if isSite || others.contains(where: { NormalForm.fold($0) == folded }) { return rest }
    }
    return title
  }
}
