/// Strikes lines without a letter or a digit: rows of commas, rules of dashes, lone bullets.
struct BarePunctuation: TextStep {
  func apply(to page: inout TextPage) {
    for index in page.lines.indices
    where page.lines[index].shape.letters + page.lines[index].shape.digits == 0 {
      page.strike(index, by: "bare-punctuation")
    }
  }
}

/// Strikes what the rows of `boilerplate.tsv` name.
struct BoilerplateLines: TextStep {
  /// A longer line is text, whatever it begins with; in bytes.
  static let longest = 1_200
  let rules: LineRules

  func apply(to page: inout TextPage) {
    for index in page.lines.indices where page.lines[index].isOpen {
      let line = page.lines[index].text
      guard line.utf8.count <= Self.longest else { continue }
      if let rule = rules.first(matching: line) {
        page.strike(index, by: rule.name)
      }
    }
  }
}

/// Takes the writer's name from lines that say nothing else, and strikes them.
///
/// Spares "By the end of May": what follows the word must be names, each with a capital.
struct Bylines: TextStep {
  let rules: LineRules

  func apply(to page: inout TextPage) {
    for index in page.lines.indices where page.lines[index].isOpen {
      let line = page.lines[index].text
      guard line.utf8.count <= 200 else { continue }
      guard let (rule, name) = rules.capture(in: line) else { continue }
      page.claim(.byline, name, from: index)
      page.strike(index, by: rule.name)
    }
  }
}

/// Strikes lines that hold nothing but a day or a time, and notes the day.
///
/// Spares "On 3 May 2016 the port reopened.": every word beside the day must be a label of `date-labels.tsv`.
struct DateLines: TextStep {
  let dates: PrintedDates

  func apply(to page: inout TextPage) {
    for index in page.lines.indices where page.lines[index].isOpen {
      guard let reading = dates.reading(of: page.lines[index].text) else { continue }
      if reading.hasDay {
        page.claim(
          reading.isModification ? .modified : .published, reading.value, from: index)
      }
      page.strike(index, by: "date-line")
    }
  }
}
