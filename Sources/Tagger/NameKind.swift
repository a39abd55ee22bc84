/// What a name names.
package enum NameKind: UInt8, Sendable, CaseIterable {
  case person, place, organization
}

/// A name that the tagger found.
package struct TaggedName: Sendable, Equatable {
  /// Indices of its tokens.
  package let tokens: Range<Int>
  package let kind: NameKind
  /// How sure the tagger is of span and kind, from 0 to 1.
  package let confidence: Float

  package init(tokens: Range<Int>, kind: NameKind, confidence: Float) {
    self.tokens = tokens
    self.kind = kind
    self.confidence = confidence
  }
}
