/// The tokens of a text. They keep alive what they point into.
///
/// A token taken out is good as long as any of its text's `Tokens`, or a slice of them, is there: hold one for as long as its
/// tokens are in hand.
// Public for the same reason as `Token`.
public struct Tokens: RandomAccessCollection, Sendable {
  @usableFromInline let tokens: [Token]
  private let bytes: TokenBytes

  /// - Parameter bytes: what the tokens point into.
  init(_ tokens: [Token], in bytes: TokenBytes) {
    self.tokens = tokens
    self.bytes = bytes
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { tokens.count }
  @inlinable public subscript(index: Int) -> Token { tokens[index] }
}
