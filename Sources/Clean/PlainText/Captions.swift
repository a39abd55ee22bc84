/// Strikes the lines that belong to a picture: its caption, its credit, and what the page puts right behind the credit.
///
/// A caption is told by its neighbour (the credit that touches it), by a day with its year at its end, or by words of
/// `captions.tsv`. Spares a sentence: a line that ends as one is struck only where its words say caption.
struct Captions: TextStep {
  let dates: PrintedDates
  let rules: LineRules

  func apply(to page: inout TextPage) {
    for index in page.lines.indices where page.lines[index].struckBy == "credit" {
      strikeCaption(before: index, in: &page)
      strikeHeadlines(after: index, in: &page)
    }
    for index in page.lines.indices where page.lines[index].isOpen {
      let line = page.lines[index]
      guard line.text.utf8.count <= 600 else { continue }
      let hasWords = rules.first(matching: line.text) != nil
      let endsWithDay =
        line.shape.ending == .open && line.shape.words >= 5 && dates.endsWithDay(line.text)
      if hasWords || endsWithDay { page.strike(index, by: "caption") }
    }
  }

  /// The line that touches a credit from above is its caption, unless it reads as a paragraph: long, or one of several
  /// sentences that touch.
  private func strikeCaption(before credit: Int, in page: inout TextPage) {
    guard credit > 0, !page.lines[credit].blankBefore else { return }
    let line = page.lines[credit - 1]
    guard line.isOpen,
      line.shape.ending == .open || line.shape.words < 6
        || line.blankBefore && line.shape.words <= 30
    else { return }
    page.strike(credit - 1, by: "caption")
  }

  /// Lines that touch a credit from below and end as no sentence are links to other stories.
  private func strikeHeadlines(after credit: Int, in page: inout TextPage) {
    var index = credit + 1
    while index < page.lines.count, !page.lines[index].blankBefore, page.lines[index].isOpen {
      let shape = page.lines[index].shape
      // The last line before a gap may be the headline of this very page.
      guard !shape.isProse, shape.ending != .sentence, !page.lines[index].blankAfter else { return }
      page.strike(index, by: "related-headline")
      index += 1
    }
  }
}

/// Strikes the headlines that follow a bare "read also": everything up to the next sentence.
struct RelatedHeadlines: TextStep {
  func apply(to page: inout TextPage) {
    for index in page.lines.indices
    where page.lines[index].struckBy == "read-also" && page.lines[index].shape.words <= 4 {
      var next = index + 1
      while next < page.lines.count, page.lines[next].isOpen, !page.lines[next].shape.isProse,
        page.lines[next].shape.ending != .sentence,
        next == index + 1 || !page.lines[next].blankBefore
      {
        page.strike(next, by: "related-headline")
        next += 1
      }
    }
  }
}
