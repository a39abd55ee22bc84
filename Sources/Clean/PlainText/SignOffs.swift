/// Strikes the last line where it only signs the article: initials or a name, then the day, which it notes.
///
/// Spares a last sentence or a caption that ends with a day: a signature is four capitalised words at most, and a sign
/// sets the day off.
struct SignOffs: TextStep {
  let dates: PrintedDates

  func apply(to page: inout TextPage) {
    guard let last = page.lines.lastIndex(where: \.isOpen), last > 0,
      page.lines[last].shape.ending == .open,
      let (before, day) = dates.trailingDay(of: page.lines[last].text)
    else { return }
    guard Self.isSignature(before) else { return }
    page.claim(.published, day, from: last)
    page.strike(last, by: "sign-off")
  }

  private static func isSignature(_ text: String) -> Bool {
    guard let sign = text.collapsed.unicodeScalars.last, "-–—,/|(".unicodeScalars.contains(sign)
    else { return false }
    let words = text.unicodeScalars.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return (1...4).contains(words.count)
      && words.allSatisfy { $0.first!.properties.isUppercase }
  }
}
