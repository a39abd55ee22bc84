import Foundation
import Synchronization
import Testing

@testable import Fetch

@Suite("ordered work")
struct OrderedWorkTests {
  @Test("results come in the order of the work, whichever is ready first, and none is lost")
  func order() {
    let work = OrderedWork<Int, Int>(threads: 4, limit: 40) {
      { number in
        if number % 7 == 0 { usleep(500) }
        return number * number
      }
    }
    Thread.detachNewThread {
      for number in 0..<2_000 { work.add(number, bytes: 1) }
      work.close()
    }
    var results: [Int] = []
    while let more = work.next() { results += more }
    #expect(results == (0..<2_000).map { $0 * $0 })
  }

  @Test("no more is held than allowed, but for one piece that is larger by itself")
  func bound() {
    let held = Mutex((now: 0, most: 0))
    let work = OrderedWork<Int, Int>(threads: 3, limit: 100) { { $0 } }
    Thread.detachNewThread {
      for size in [10, 20, 30, 400, 50, 60, 70, 80, 90] {
        work.add(size, bytes: size)
        held.withLock { held in
          held.now += size
          held.most = max(held.most, held.now)
        }
      }
      work.close()
    }
    while let sizes = work.next(gathering: 0.002) {
      held.withLock { $0.now -= sizes.reduce(0, +) }
    }
    #expect(held.withLock { $0.now == 0 && $0.most < 100 + 400 })
  }

  @Test("without work there is no result")
  func nothing() {
    let work = OrderedWork<Int, Int>(threads: 2, limit: 1) { { $0 } }
    work.close()
    #expect(work.next() == nil)
  }
}
