import HTML
import Records

/// Reads the labelled data that pages hand to social cards: `twitter:label1` "Written by", `twitter:data1` "Anna Belova".
///
/// The label is in the site's language; the first datum is the writer unless it holds a digit ("5 minutes").
struct CardLabels {
  private var data: String?
  private var isLabelled = false

  mutating func read(_ node: HTMLNode) {
    switch node.attribute("name") ?? node.attribute("property") {
    case "twitter:label1": isLabelled = true
    case "twitter:data1": data = node.attribute("content")
    default: break
    }
  }

  var claims: [Claim] {
    guard isLabelled, let data, data.utf8.count <= 100,
      !data.unicodeScalars.contains(where: \.isDigit), !data.contains(where: "$€£%".contains)
    else { return [] }
    return [Claim(.byline, data, where: "meta[name=\"twitter:data1\"]")]
  }
}
