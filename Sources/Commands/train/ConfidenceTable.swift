import Tagger

/// How often tagged names are right, by how sure the tagger is of them: what `Extract/Data/confidence.tsv` is read off.
struct ConfidenceTable {
  /// Where the rows begin; the surest names are most of all, and stand closest together.
  private static let bounds: [Double] = [0, 0.4, 0.6, 0.8, 0.9, 0.96, 0.99]

  private struct Row {
    var sure = 0.0
    var right = 0
    var count = 0
  }

  private var rows = [Row](repeating: Row(), count: bounds.count)

  /// Counts the names found in a document.
  mutating func add(_ names: [TaggedName], in document: MarkedDocument) {
    let wanted = Set(document.names)
    for name in names {
      let range = document.range(of: name)
      if document.ignored.contains(range) { continue }
      let sure = Double(name.confidence)
      let row = Self.bounds.lastIndex { $0 <= sure } ?? 0
      rows[row].sure += sure
      rows[row].count += 1
      if wanted.contains(MarkedDocument.Name(range: range, kind: name.kind)) {
        rows[row].right += 1
      }
    }
  }

  /// Rows of "language sure right of": how sure on the mean, the share that is right, of how many.
  func lines(language: String) -> [String] {
    rows.filter { $0.count > 0 }.map { row in
      let cells = [row.sure, Double(row.right)].map {
        String(($0 / Double(row.count) * 1000).rounded() / 1000)
      }
      return ([language] + cells + [String(row.count)]).joined(separator: "\t")
    }
  }
}
