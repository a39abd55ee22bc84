import Tagger

/// How many names were found, with the right span and kind.
struct NameScore {
  struct Count {
    var right = 0
    var found = 0
    var wanted = 0

    /// The harmonic mean of precision and recall, times 100.
    var f1: Double { found + wanted == 0 ? 0 : 200 * Double(right) / Double(found + wanted) }
  }

  private(set) var kinds = [Count](repeating: Count(), count: NameKind.allCases.count)

  var all: Count {
    kinds.reduce(into: Count()) {
      $0.right += $1.right
      $0.found += $1.found
      $0.wanted += $1.wanted
    }
  }

  subscript(kind: NameKind) -> Count { kinds[Int(kind.rawValue)] }

  /// Compares what was found in a document with what is true.
  ///
  /// - Returns: a line for each name that was missed (-) or wrongly found (+), with the words around it.
  @discardableResult
  mutating func add(_ names: [TaggedName], in document: MarkedDocument) -> [String] {
    let segmentation = document.segmentation
    let wanted = Set(document.names)
    var found: Set<MarkedDocument.Name> = []
    for name in names {
      let range = document.range(of: name)
      if !document.ignored.contains(range) {
        found.insert(MarkedDocument.Name(range: range, kind: name.kind))
      }
    }
    for kind in NameKind.allCases {
      let at = Int(kind.rawValue)
      kinds[at].found += found.count { $0.kind == kind }
      kinds[at].wanted += wanted.count { $0.kind == kind }
      kinds[at].right += found.intersection(wanted).count { $0.kind == kind }
    }
    let missed = wanted.subtracting(found).map { ("-", $0) }
    let wrong = found.subtracting(wanted).map { ("+", $0) }
    return (missed + wrong)
      .sorted { ($0.1.range.lowerBound, $0.0) < ($1.1.range.lowerBound, $1.0) }
      .map { sign, name in
        let around = max(0, name.range.lowerBound - 40)..<name.range.lowerBound
        let after =
          name.range.upperBound..<min(segmentation.scalars.count, name.range.upperBound + 40)
        return [
          sign, "\(name.kind)", segmentation.string(around), segmentation.string(name.range),
          segmentation.string(after),
        ].map { $0.replacing("\n", with: "|") }.joined(separator: "\t")
      }
  }

  /// "all PER LOC ORG", each with one place after the point.
  var description: String {
    ([all] + kinds).map { count in
      let tenths = Int((count.f1 * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }.joined(separator: "\t")
  }
}
