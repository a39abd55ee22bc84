import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite("the ordered parallel map")
struct OrderedMapTests {
  struct Stop: Error {}

  private func all<P, O>(_ map: OrderedMap<P, O>) throws -> [O] {
    var results: [O] = []
    while let result = try map.next() { results.append(result) }
    return results
  }

  @Test("keeps the input's order, however long each piece takes", arguments: [1, 2, 8])
  func order(jobs: Int) throws {
    let source = Mutex(0)
    let map = OrderedMap<Int, Int>(jobs: jobs) {
      source.withLock { next in
        next += 1
        return next <= 500 ? next : nil
      }
    } transform: { piece in
      if piece % 7 == 0 { usleep(500) }
      return piece * 2
    }
    #expect(try all(map) == (1...500).map { $0 * 2 })
  }

  @Test("asks for no more than it may have under way")
  func bounded() throws {
    let asked = Mutex(0)
    let map = OrderedMap<Int, Int>(jobs: 2) {
      asked.withLock { next in
        next += 1
        return next <= 1000 ? next : nil
      }
    } transform: {
      $0
    }
    usleep(50_000)
    #expect(asked.withLock { $0 } <= 4)
    #expect(try all(map).count == 1000)
  }

  @Test("an error comes in its place, after the results before it")
  func failure() throws {
    let source = Mutex(0)
    let map = OrderedMap<Int, Int>(jobs: 2) {
      source.withLock { next in
        next += 1
        return next
      }
    } transform: { piece in
      if piece == 10 { throw Stop() }
      return piece
    }
    for wanted in 1...9 { #expect(try map.next() == wanted) }
    #expect(throws: Stop.self) { try map.next() }
  }

  @Test("an error of the input ends the results")
  func sourceFailure() throws {
    let map = OrderedMap<Int, Int>(jobs: 2) {
      throw Stop()
    } transform: {
      $0
    }
    #expect(throws: Stop.self) { try map.next() }
    #expect(try map.next() == nil)
  }
}
