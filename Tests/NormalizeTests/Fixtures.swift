import Records

@testable import Normalize

/// One normalizer for all tests: its tables take a while to read.
let normalizer = try! Normalizer(settings: NormalizeSettings())

/// A raw article of plain paragraphs.
func raw(
  _ paragraphs: String..., title: String? = nil, published: String? = nil,
  claims: [Claim] = []
) -> RawArticle {
  var printed = Printed()
  printed.title = title
  printed.published = published
  return RawArticle(
    id: "a", printed: printed, claims: claims, blocks: paragraphs.map { Block(.paragraph, $0) })
}

let englishBody =
  "The council of Millbrook said that the old bridge over the river will be closed for repairs "
  + "until the end of the year, and that boats will carry passengers instead."
let russianBody =
  "Совет посёлка Каменка сообщил, что старый мост через реку будет закрыт на ремонт до конца года, "
  + "а пассажиров станут перевозить лодки."
