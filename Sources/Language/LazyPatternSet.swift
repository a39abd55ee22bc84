import Synchronization

/// A `PatternSet` that is made when it is first asked for, since most runs never do; safe to share between threads.
package final class LazyPatternSet: Sendable {
  private let patterns: [Pattern]
  private let made = Mutex<PatternSet?>(nil)

  package init(_ patterns: [Pattern]) {
    self.patterns = patterns
  }

  package var set: PatternSet {
    made.withLock { made in
      if let made { return made }
      let set = PatternSet(patterns)
      made = set
      return set
    }
  }
}
