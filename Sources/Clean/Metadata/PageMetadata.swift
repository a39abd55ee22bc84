import HTML
import Language
import Records

/// What a page says about its article: every claim with its place, and of each kind the one that is believed.
struct PageMetadata {
  private(set) var claims: [Claim] = []
  /// What the page's data call the article's text, as written.
  private(set) var articleBodies: [String] = []
  private var headline: String?

  /// - Complexity: O(n) in the tree.
  init(_ root: HTMLNode) {
    var data: [Claim] = []
    var marked: [Claim] = []
    var cards = CardLabels()
    var node: HTMLNode? = root
    while let current = node {
      if current.isElement {
        switch current.tag {
        case .html: add(.lang, current.attribute("lang"), "html[lang]")
        case .title:
          if claims.allSatisfy({ $0.where != "title" }) {
            add(.title, current.textContent, "title")
          }
        case .meta:
          for claim in MetaTags.claims(of: current) { add(claim) }
          cards.read(current)
        case .link where current.attribute("rel")?.lowercased() == "canonical":
          add(.canonicalUrl, current.attribute("href"), "link[rel=canonical]")
        case .script where current.attribute("type")?.lowercased().holds("ld+json") == true:
          let text = current.textContent
          data += JSONLD.claims(in: text)
          if text.utf8.count > 200, text.holds("articleBody") {
            articleBodies += JSONLD.articleBodies(in: text)
          }
        default: marked += Microdata.claims(of: current)
        }
      }
      node = current.next(inside: root)
    }
    for claim in data + cards.claims { add(claim) }
    for claim in marked { add(claim) }
  }

  /// The titles that the page claims, as printed.
  var titles: [String] {
    claims.filter { $0.field == .title }.map(\.value)
  }

  /// What the page says the article is about, as printed.
  var descriptions: [String] {
    claims.filter { $0.field == .description }.map(\.value)
  }

  /// Adds what is only printed: the headline, and who wrote and when, near it.
  mutating func addVisible(of page: HTMLPage, _ visible: VisibleClaims) {
    if let index = page.headline {
      let block = page.blocks[index]
      headline = block.text
      add(.title, block.text, page.elements[block.element].node.name)
    }
    for claim in visible.claims(of: page) { add(claim) }
    dropStrayTimes()
    claims = ClaimTrust.sorted(claims)
  }

  /// `time` elements far from the headline are of comments and other articles, unless all name one day; one near it was
  /// read where it stands.
  private mutating func dropStrayTimes() {
    let stray = claims.filter { $0.where == Microdata.time }
    guard !stray.isEmpty else { return }
    let seen = Set(claims.filter { $0.where.hasPrefix("line ") }.map(\.value))
    let isOneDay = Set(stray.map { $0.value.prefix(10) }).count == 1
    claims.removeAll { $0.where == Microdata.time && (!isOneDay || seen.contains($0.value)) }
  }

  var canonicalUrl: String? { chosen(.canonicalUrl) }

  /// The chosen candidates.
  var printed: Printed {
    var printed = Printed()
    printed.siteName = chosen(.siteName)
    printed.title = TitleChoice.title(headline: headline, claims: claims, site: printed.siteName)
    printed.byline = chosen(.byline)
    printed.published = chosen(.published)
    printed.modified = chosen(.modified)
    printed.lang = chosen(.lang)
    printed.description = chosen(.description)
    printed.section = chosen(.section)
    return printed
  }

  /// The most trusted claim of a field.
  private func chosen(_ field: Claim.Field) -> String? {
    let claims = ClaimTrust.sorted(claims.filter { $0.field == field })
    guard field == .byline else { return claims.first?.value }
    return (claims.first { isPerson($0.value) } ?? claims.first)?.value
  }

  /// Neither the site's own name nor the name of an account.
  private func isPerson(_ byline: String) -> Bool {
    guard byline.contains(" "), !byline.contains("@") else { return false }
    let folded = NormalForm.fold(byline)
    return !claims.contains { $0.field == .siteName && NormalForm.fold($0.value) == folded }
  }

  mutating func add(_ field: Claim.Field, _ value: String?, _ place: String) {
    if let value { add(Claim(field, value, where: place)) }
  }

  /// Leaves out what says nothing and what was said at the same place before.
  private mutating func add(_ claim: Claim) {
    var claim = claim
    claim.value = claim.value.collapsed
    guard !claim.value.isEmpty, claim.value.utf8.count <= 2_000, claims.count < 500 else { return }
    if claim.field == .byline, claim.value.hasPrefix("http") || claim.value.utf8.count > 200 {
      return
    }
    if !claims.contains(claim) { claims.append(claim) }
  }
}
