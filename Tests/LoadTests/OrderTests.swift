import Records
import Testing

@testable import Load

@Suite("the order of loading does not count")
struct OrderTests {
  @Test("all orders of five articles, one by one or at once, give the same content")
  func permutations() throws {
    let folder = try TemporaryFolder()
    let all = Samples.five()
    let reference = try Warehouse(path: folder.file("reference.sqlite"))
    try reference.load(all)
    let expected = try reference.dump()
    for (number, order) in permutations(of: Array(all.indices)).enumerated() {
      let warehouse = try Warehouse(path: folder.file("\(number).sqlite"))
      if number.isMultiple(of: 2) {
        for index in order { try warehouse.load([all[index]]) }
      } else {
        try warehouse.load(order.map { all[$0] })
      }
      let dump = try warehouse.dump()
      #expect(dump == expected, "order \(order)")
      if dump != expected { return }
    }
  }

  private func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { item in
      permutations(of: items.filter { $0 != item }).map { [item] + $0 }
    }
  }
}
