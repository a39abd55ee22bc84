import Learning

/// The labels of tokens: outside of names, first of a name, inside one; the last two for each kind.
///
/// L. Ramshaw and M. Marcus, "Text Chunking Using Transformation-Based Learning", 1995 (IOB2).
package enum NameLabels {
  package static let count = 1 + 2 * NameKind.allCases.count
  package static let outside: UInt8 = 0

  package static func first(_ kind: NameKind) -> UInt8 { 1 + 2 * kind.rawValue }
  package static func inside(_ kind: NameKind) -> UInt8 { 2 + 2 * kind.rawValue }

  package static func kind(of label: UInt8) -> NameKind? {
    label == outside ? nil : NameKind(rawValue: (label - 1) / 2)
  }

  package static func isFirst(_ label: UInt8) -> Bool { label % 2 == 1 }

  /// A chain in which nothing is inside a name that did not begin.
  package static func chain() -> Chain {
    Chain(labels: count) { from, to in
      let to = UInt8(to)
      guard let kind = kind(of: to), !isFirst(to) else { return true }
      return from == Int(first(kind)) || from == Int(inside(kind))
    }
  }
}
