import Language
import Records

/// Where an article's fields come from: the claims of the page that say what was settled on.
struct FieldOrigins {
  let page: ArticlePage

  /// For a field as `show` names it, what it is taken from; nil where the field's name says it.
  func origin(of field: String) -> String? {
    switch field {
    case "headline": page.title.map { claimed(.title, [$0]) }
    case "byline": page.byline.map { claimed(.byline, $0.components(separatedBy: ", ")) }
    case "agency", "dateline": Self.text
    case "site": page.site.map { claimed(.siteName, [$0]) }
    case "canonical": page.canonical.map { claimed(.canonicalUrl, [$0]) }
    case "language": language
    default: nil
    }
  }

  private static let text = "the text's own words"

  private var language: String {
    let sure = page.confidence.map { "the text, with confidence \($0)" } ?? "the text"
    let tag = page.claims.first { $0.field == .lang }
    return tag.map { "\(sure); \($0.where) says \($0.value)" } ?? sure
  }

  /// The first claim whose value holds one of the settled ones; what no claim holds was read in the text.
  private func claimed(_ field: Claim.Field, _ values: [String]) -> String {
    let settled = values.map(NormalForm.fold).filter { !$0.isEmpty }
    let claim = page.claims.first { claim in
      claim.field == field && settled.contains { NormalForm.fold(claim.value).contains($0) }
    }
    return claim.map { "\($0.where): “\($0.value)”" } ?? Self.text
  }
}
