/// Strikes the last line where it only signs the article: initials or a name, then the day, which it notes.
///
/// Spares a last sentence that ends with a day: a signature has no full stop and at most six words.
struct SignOffs: TextStep {
  let dates: PrintedDates

  func apply(to page: inout TextPage) {
    guard let last = page.lines.lastIndex(where: \.isOpen), last > 0,
      page.lines[last].shape.ending == .open,
      let (before, day) = dates.trailingDay(of: page.lines[last].text)
    else { return }
    let words = LineShape(before).words
    guard words <= 6, words > 0 else { return }
    page.claim(.published, day, from: last)
    page.strike(last, by: "sign-off")
  }
}
