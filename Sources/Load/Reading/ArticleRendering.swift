/// Draws an article for a terminal: what was kept with its marks, and what was struck with the rule that struck it.
package struct ArticleRendering {
  /// With ANSI colours, else with signs only.
  package var colours: Bool

  package init(colours: Bool) {
    self.colours = colours
  }

  /// Statements stand in ⟦ ⟧ with a number that the list below explains, times in ‹ ›; colours show
  /// who speaks, too.
  ///
  /// - Complexity: O(n log n) in the marks, O(n) in the text.
  package func text(of page: ArticlePage) -> String {
    var lines = [style(.bold, TerminalText.safe(page.title ?? "(no headline)")), ""]
    lines += heading(of: page)
    lines += ["", body(of: page), ""]
    lines += section("statements", page.statements.enumerated().map(statement))
    lines += section("names", names(of: page))
    lines += section(
      "times",
      page.times.map { "\(slice(page, $0.start, $0.end)) = \($0.meaning ?? "no value")" })
    lines += section(
      "struck",
      page.removed.map { removed in
        let line = removed.line.map { "line \($0), " } ?? ""
        return style(.struck, TerminalText.safe(removed.text)) + "  [\(line)\(removed.rule)]"
      })
    return lines.joined(separator: "\n") + "\n"
  }

  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case struck = "9"
    case statement = "32"
    case time = "36"
  }

  private func style(_ style: Style, _ text: String) -> String {
    colours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func heading(of page: ArticlePage) -> [String] {
    var published = page.published ?? "unknown"
    if page.published == nil, let from = page.publishedFrom ?? page.publishedTo {
      published = "between \(page.publishedFrom ?? "?") and \(page.publishedTo ?? from)"
    }
    let fields: [(String, String?)] = [
      ("article", page.article),
      ("version", "\(page.versionNumber) of \(page.versions) (\(page.version))"),
      ("url", page.url), ("canonical", page.canonical), ("source", page.source),
      ("site", page.site), ("headline", page.title), ("language", page.language),
      ("published", published), ("modified", page.modified), ("byline", page.byline),
      ("agency", page.agency), ("dateline", page.dateline), ("copy of", page.duplicateOf),
    ]
    let origins = FieldOrigins(page: page)
    var lines: [String] = []
    for case (let name, let value?) in fields {
      lines.append(style(.faint, pad(name)) + TerminalText.safe(value))
      if let origin = origins.origin(of: name) {
        lines.append(pad("") + TerminalText.safe("from \(origin)"))
      }
      let evidence = ["published": page.publishedEvidence, "modified": page.modifiedEvidence]
      for evidence in evidence[name] ?? [] {
        let why = "because of “\(evidence.text)” (\(evidence.where)): \(evidence.why)"
        lines.append(pad("") + TerminalText.safe(why))
      }
    }
    return lines
  }

  private func pad(_ name: String) -> String {
    name + String(repeating: " ", count: max(1, 11 - name.count))
  }

  private func body(of page: ArticlePage) -> String {
    // What is put in at a place; closing marks before opening ones.
    var marks: [(at: Int, order: Int, sign: String)] = []
    for (number, statement) in page.statements.enumerated() {
      marks.append((statement.start, 1, style(.statement, "⟦\(number + 1) ")))
      marks.append((statement.end, 0, style(.statement, "⟧")))
    }
    if colours {
      let speakers = Set(page.statements.compactMap(\.speaker))
      for name in page.names where name.meaning.map(speakers.contains) ?? false {
        marks.append((name.start, 3, "\u{1B}[1m"))
        marks.append((name.end, -2, "\u{1B}[0m"))
      }
    }
    for time in page.times {
      marks.append((time.start, 2, style(.time, "‹")))
      marks.append((time.end, -1, style(.time, "›")))
    }
    marks.sort { ($0.at, $0.order) < ($1.at, $1.order) }
    var text = ""
    var next = 0
    var plain = String.UnicodeScalarView()
    func flush() {
      text += TerminalText.safe(String(plain))
      plain = String.UnicodeScalarView()
    }
    for (place, scalar) in page.body.unicodeScalars.enumerated() {
      if next < marks.count, marks[next].at <= place { flush() }
      while next < marks.count, marks[next].at <= place {
        text += marks[next].sign
        next += 1
      }
      plain.append(scalar)
    }
    flush()
    return text + marks[next...].map(\.sign).joined()
  }

  private func statement(_ number: Int, _ statement: ArticlePage.Statement) -> String {
    let parts = [
      statement.speaker ?? "nobody named", statement.form, statement.act,
      statement.said.map { "said \($0)" }, statement.via.map { "via \($0)" },
    ]
    return "\(number + 1)  " + TerminalText.safe(parts.compactMap { $0 }.joined(separator: ", "))
  }

  /// Each entity once, with the words that name it.
  private func names(of page: ArticlePage) -> [String] {
    var order: [String] = []
    var surfaces: [String: [String]] = [:]
    for name in page.names {
      let key = "\(name.kind)  \(name.meaning ?? "(unknown)")"
      if surfaces[key] == nil { order.append(key) }
      let surface = slice(page, name.start, name.end)
      if surfaces[key]?.contains(surface) != true { surfaces[key, default: []].append(surface) }
    }
    return order.map { TerminalText.safe($0) + ": " + surfaces[$0]!.joined(separator: " | ") }
  }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [style(.bold, "\(name) (\(lines.count))")] + lines.map { "  " + $0 } + [""]
  }

  private func slice(_ page: ArticlePage, _ start: Int, _ end: Int) -> String {
    let scalars = page.body.unicodeScalars
    let words = scalars.dropFirst(start).prefix(end - start)
    return TerminalText.safe(String(String.UnicodeScalarView(words)))
  }
}
