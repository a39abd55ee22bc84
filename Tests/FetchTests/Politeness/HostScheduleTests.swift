import Testing

@testable import Fetch

@Suite("the schedule of hosts")
struct HostScheduleTests {
  typealias Schedule = HostSchedule<Int>
  private let polite = Schedule.Manner(delay: 2, connections: 1)

  @Test("one request at a time, the next a delay after its end")
  func delay() {
    var schedule = Schedule(start: 0)
    for item in 1...3 { schedule.add(item, to: "a", polite) }
    #expect(schedule.next(at: 0) == 1)
    #expect(schedule.next(at: 100) == nil && schedule.nextTurn == nil)
    schedule.end("a", at: 100)
    #expect(schedule.nextTurn == 102 && schedule.next(at: 101.9) == nil)
    #expect(schedule.next(at: 102) == 2)
    schedule.end("a", at: 103)
    #expect(schedule.next(at: 105) == 3 && schedule.count == 0)
  }

  @Test("hosts run side by side")
  func hosts() {
    var schedule = Schedule(start: 0)
    for item in 1...2 { for host in ["a", "b", "c"] { schedule.add(item, to: host, polite) } }
    #expect((0..<4).map { _ in schedule.next(at: 0) } == [1, 1, 1, nil])
    schedule.end("b", at: 1)
    #expect(schedule.next(at: 3) == 2 && schedule.next(at: 3) == nil)
  }

  @Test("after a kill each host is first asked after its own delay")
  func resumed() {
    var schedule = Schedule(start: 10, isResumed: true)
    schedule.add(1, to: "a", polite)
    schedule.add(2, to: "b", .init(delay: 30, connections: 1))
    #expect(schedule.next(at: 11.9) == nil && schedule.next(at: 12) == 1)
    #expect(schedule.next(at: 39.9) == nil && schedule.next(at: 40) == 2)
  }

  @Test("a queue that was empty remembers when its host was last asked")
  func empty() {
    var schedule = Schedule(start: 0)
    schedule.add(1, to: "a", polite)
    #expect(schedule.next(at: 0) == 1)
    schedule.end("a", at: 1)
    schedule.add(2, to: "a", polite)
    #expect(schedule.next(at: 2) == nil && schedule.nextTurn == 3 && schedule.next(at: 3) == 2)
  }

  @Test("with more connections and no delay all go at once")
  func fast() {
    var schedule = Schedule(start: 0)
    for item in 1...1000 { schedule.add(item, to: "a", .init(delay: 0, connections: 16)) }
    var running = 0
    while schedule.next(at: 0) != nil { running += 1 }
    #expect(running == 16)
    var ended = 0
    while ended < 1000 {
      schedule.end("a", at: 0)
      ended += 1
      if schedule.next(at: 0) != nil { running += 1 }
    }
    #expect(running == 1000 && schedule.count == 0)
  }

  @Test("a host may ask for patience, and lose its queue")
  func patience() {
    var schedule = Schedule(start: 5)
    for item in 1...3 { schedule.add(item, to: "a", polite) }
    #expect(schedule.next(at: 4) == nil && schedule.next(at: 5) == 1)
    schedule.postpone("a", until: 50)
    schedule.end("a", at: 6)
    #expect(schedule.nextTurn == 50)
    schedule.add(9, to: "a", polite, first: true)
    #expect(schedule.drop("a") == [9, 2, 3] && schedule.next(at: 60) == nil)
  }

  @Test(
    "Retry-After is seconds or a date",
    arguments: [
      ("120", 120.0), ("Sun, 06 Nov 1994 08:50:37 GMT", 60), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
      ("-5", 0), ("soon", 900), ("", 900), ("99999999999", 604_800),
    ])
  func retryAfter(_ value: String, _ seconds: Double) {
    #expect(RetryAfter.seconds(value, now: 784_111_777) == seconds)
  }
}
