import Foundation

/// Tells two kinds of things apart by many small decision trees, each of which adds its word to a sum.
///
/// J. H. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001).
package struct BoostedTrees: Sendable, Equatable {
  /// A question about one feature, or an answer.
  package struct Node: Sendable, Equatable {
    /// The feature asked about; -1 for an answer.
    package var feature: Int32
    /// At most this much: on with `low`, else with `high`.
    package var limit: Float
    package var low: Int32
    package var high: Int32
    /// What an answer adds to the log odds.
    package var value: Float

    static func answer(_ value: Float) -> Node {
      Node(feature: -1, limit: 0, low: -1, high: -1, value: value)
    }
  }

  /// The nodes of all trees; a node's `low` and `high` are places in here.
  package private(set) var nodes: [Node] = []
  /// Where each tree begins.
  package private(set) var roots: [Int32] = []
  /// What the sum begins with.
  package var start: Float

  package init(start: Float) { self.start = start }

  /// Adds a tree whose own places begin at 0, where it is asked first.
  package mutating func add(_ tree: [Node]) {
    let base = Int32(nodes.count)
    roots.append(base)
    for node in tree {
      var node = node
      if node.feature >= 0 {
        node.low += base
        node.high += base
      }
      nodes.append(node)
    }
  }

  /// The log odds that a thing with these features is positive.
  ///
  /// - Complexity: O(trees · depth).
  package func score(_ features: UnsafeBufferPointer<Float>) -> Float {
    nodes.withUnsafeBufferPointer { nodes in
      var sum = start
      for root in roots {
        var node = nodes[Int(root)]
        while node.feature >= 0 {
          node = nodes[Int(features[Int(node.feature)] <= node.limit ? node.low : node.high)]
        }
        sum += node.value
      }
      return sum
    }
  }
}

extension BoostedTrees {
  /// What can be wrong with the rows of a table of trees.
  package struct Unreadable: Error, Equatable {
    package let row: Int
    package let message: String
  }

  /// Reads the rows that `rows(naming:)` writes.
  ///
  /// - Throws: `Unreadable`, with the row's number from 0.
  package init(rows: [[String]], features: [String]) throws {
    let places = Dictionary(
      uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
    self.init(start: 0)
    var tree: [Node] = []
    for (number, row) in rows.enumerated() {
      func fail(_ message: String) -> Unreadable { Unreadable(row: number, message: message) }
      guard row.count >= 3, let place = Int(row[1]) else { throw fail("three cells or more") }
      if row[0] == "start" {
        guard let value = Float(row[2]) else { throw fail("\(row[2]) is no number") }
        start = value
        continue
      }
      if place == 0, !tree.isEmpty {
        add(tree)
        tree = []
      }
      guard place == tree.count else { throw fail("node \(place) is out of order") }
      if row[2] == "=" {
        guard row.count >= 4, let value = Float(row[3]) else { throw fail("no answer") }
        tree.append(.answer(value))
        continue
      }
      guard let feature = places[row[2]] else { throw fail("no feature is called \(row[2])") }
      guard row.count >= 6, let limit = Float(row[3]), let low = Int32(row[4]),
        let high = Int32(row[5]), low > place, high > place
      else { throw fail("feature, limit, and two later nodes") }
      tree.append(Node(feature: feature, limit: limit, low: low, high: high, value: 0))
    }
    if !tree.isEmpty { add(tree) }
    guard nodes.allSatisfy({ Int($0.low) < nodes.count && Int($0.high) < nodes.count }) else {
      throw Unreadable(row: rows.count, message: "a node leads behind the last")
    }
  }

  /// The trees as a table: tree, node, feature, limit, node when at most the limit, node when above; for an answer:
  /// tree, node, "=", what it adds.
  package func rows(naming features: [String]) -> [[String]] {
    var rows = [["start", "0", Self.text(start)]]
    for (tree, root) in roots.enumerated() {
      let end = tree + 1 < roots.count ? Int(roots[tree + 1]) : nodes.count
      for place in Int(root)..<end {
        let node = nodes[place]
        let head = ["\(tree)", "\(place - Int(root))"]
        rows.append(
          node.feature < 0
            ? head + ["=", Self.text(node.value)]
            : head + [
              features[Int(node.feature)], Self.text(node.limit), "\(node.low - root)",
              "\(node.high - root)",
            ])
      }
    }
    return rows
  }

  /// Four digits behind the point: what a row says is what was measured, see `rounded`.
  private static func text(_ value: Float) -> String { String(format: "%.4f", value) }

  /// A number as the table will give it back.
  static func rounded(_ value: Float) -> Float { Float(text(value))! }
}
