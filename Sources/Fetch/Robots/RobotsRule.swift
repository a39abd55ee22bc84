/// One line of a robots.txt that allows or disallows: a path's beginning, with `*` for anything and `$` for the end.
struct RobotsRule: Equatable, Sendable {
  let allows: Bool
  /// Normal octets between the stars.
  private let pieces: [[UInt8]]
  private let endsThere: Bool
  /// The rule with the most octets wins (RFC 9309, section 2.2.2).
  let octets: Int

  /// nil for an empty pattern, which says nothing.
  init?(allows: Bool, pattern: some Sequence<UInt8>) {
    let written = Array(pattern)
    guard !written.isEmpty else { return nil }
    self.allows = allows
    endsThere = written.last == UInt8(ascii: "$")
    pieces = (endsThere ? written.dropLast() : written[...])
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { RobotsPath.normal($0) }
    octets = pieces.reduce(pieces.count - 1 + (endsThere ? 1 : 0)) { $0 + $1.count }
  }

  /// Whether it speaks of a path, given in normal form.
  ///
  /// - Complexity: O(n · m) in the octets of path and rule, at worst; each piece is looked for once, from the left, which
  ///   finds a match wherever there is one, and needs no going back.
  func matches(_ path: [UInt8]) -> Bool {
    guard path.starts(with: pieces[0]) else { return false }
    var position = pieces[0].count
    for (index, piece) in pieces.enumerated().dropFirst() {
      if endsThere && index == pieces.count - 1 {
        return path.count - position >= piece.count && path.suffix(piece.count) == piece[...]
      }
      guard let found = Self.first(piece, in: path, from: position) else { return false }
      position = found + piece.count
    }
    return !endsThere || position == path.count
  }

  private static func first(_ piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    guard path.count - start >= piece.count else { return nil }
    return (start...path.count - piece.count).first {
      path[$0..<$0 + piece.count] == piece[...]
    }
  }
}
