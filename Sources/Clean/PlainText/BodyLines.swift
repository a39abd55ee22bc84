import Language
import Records

/// Says what each line inside the body is: paragraph, heading, item of a list; strikes stray short lines.
struct BodyLines: TextStep {
  /// A heading has no more words.
  static let longestHeading = 22

  func apply(to page: inout TextPage) {
    var index = 0
    while index < page.lines.count {
      guard isInside(index, page) else {
        index += 1
        continue
      }
      guard page.lines[index].shape.ending == .open, !page.lines[index].shape.isProse else {
        page.keep(index, as: page.lines[index].shape.isBulleted ? .listItem : .paragraph)
        index += 1
        continue
      }
      var run = [index]
      var next = index + 1
      while next < page.lines.count {
        if isInside(next, page) {
          guard page.lines[next].shape.ending == .open, !page.lines[next].shape.isProse else {
            break
          }
          run.append(next)
        }
        next += 1
      }
      place(run, in: &page)
      index = next
    }
  }

  /// What a line is that stands for itself.
  static func kind(of line: TextPage.Line) -> Block.Kind {
    if line.shape.isBulleted { return .listItem }
    let isHeading =
      line.shape.ending == .open && line.shape.words <= longestHeading && line.isIsolated
    return isHeading ? .heading : .paragraph
  }

  private func isInside(_ index: Int, _ page: TextPage) -> Bool {
    page.lines[index].isOpen && index != page.headline
  }

  /// Lines in a row none of which ends as a sentence.
  private func place(_ run: [Int], in page: inout TextPage) {
    let first = page.lines[run[0]]
    let words = run.reduce(0) { $0 + page.lines[$1].shape.words }
    let isList =
      run.allSatisfy { page.lines[$0].shape.isBulleted } && words >= 4 * run.count
      || page.kept(before: run[0]).map { page.lines[$0].shape.ending == .colon } ?? false
    if isList {
      for index in run {
        page.keep(index, as: page.lines[index].shape.isBulleted ? .listItem : .paragraph)
      }
      return
    }
    // Right under the headline: the dek.
    if let headline = page.headline, page.kept(before: run[0]) == headline, first.shape.words >= 6 {
      page.keep(run[0], as: .paragraph)
      if run.count > 1 { place(Array(run.dropFirst()), in: &page) }
      return
    }
    for index in run {
      let line = page.lines[index]
      let isHeading =
        index == run.last && line.shape.words <= Self.longestHeading && !line.shape.isBulleted
        && (run.count == 1 || line.isIsolated) && page.kept(after: index) != nil
      if isHeading {
        page.keep(index, as: .heading)
      } else {
        page.strike(index, by: "short-line")
      }
    }
  }
}

/// Strikes a line that an earlier line has said already, word for word.
///
/// Spares lines of fewer than eight words, which a writer may repeat.
struct RepeatedLines: TextStep {
  func apply(to page: inout TextPage) {
    var seen: Set<String> = []
    for index in page.lines.indices
    where page.lines[index].struckBy == nil && page.lines[index].shape.words >= 8 {
      if !seen.insert(page.lines[index].text).inserted { page.strike(index, by: "repeated-line") }
    }
  }
}
