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
    var node: HTMLNode? = root
    while let current = node {
      if current.isElement {
        switch current.tag {
        case .html: add(.lang, current.attribute("lang"), "html[lang]")
        case .title:
          if claims.allSatisfy({ $0.where != "title" }) {
            add(.title, current.textContent, "title")
          }
        case .meta: for claim in MetaTags.claims(of: current) { add(claim) }
        case .link where current.attribute("rel")?.lowercased() == "canonical":
          add(.canonicalUrl, current.attribute("href"), "link[rel=canonical]")
        case .script where current.attribute("type")?.lowercased().contains("ld+json") == true:
          let text = current.textContent
          data += JSONLD.claims(in: text)
          if text.utf8.count > 200, text.contains("articleBody") {
            articleBodies += JSONLD.articleBodies(in: text)
          }
        default: marked += Microdata.claims(of: current)
        }
      }
      node = current.next(inside: root)
    }
    for claim in data { add(claim) }
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

  /// Adds what is only printed: the headline, and the days and names on lines that were struck near the text.
  mutating func addVisible(of page: HTMLPage, dates: PrintedDates, bylines: LineRules) {
    if let index = page.headline {
      let block = page.blocks[index]
      headline = block.text
      add(.title, block.text, page.elements[block.element].node.name)
    }
    guard let container = page.container else { return }
    let body = page.elements[container].blocks
    let first = max(0, min(page.headline ?? body.lowerBound, body.lowerBound) - 6)
    for block in page.blocks[first..<body.upperBound] {
      let place = "line \(block.line)"
      switch block.struckBy {
      case "date-line":
        guard let reading = dates.reading(of: block.text), reading.hasDay else { continue }
        add(reading.isModification ? .modified : .published, reading.value, place)
      case "byline":
        let named = bylines.capture(in: block.text)?.text
        add(.byline, named ?? (block.shape.words <= 6 ? block.text : nil), place)
      default: break
      }
    }
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

  /// The claim whose kind of place is trusted most; of one kind, the first on the page.
  private func chosen(_ field: Claim.Field) -> String? {
    var best: (rank: Int, value: String)?
    for claim in claims where claim.field == field {
      let rank = Self.trust.firstIndex { claim.where.hasPrefix($0) } ?? Self.trust.count
      if rank < best?.rank ?? .max { best = (rank, claim.value) }
    }
    return best?.value
  }

  /// Beginnings of places, most trusted first.
  private static let trust = [
    "html[", "link[", "json-ld", "meta[property=\"article:", "meta[property=\"og:", "meta[itemprop",
    "[itemprop", "meta[name=\"author", "meta[", "a[rel", "[rel", "time[",
  ]

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
