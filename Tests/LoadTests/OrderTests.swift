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
    for (number, order) in allOrders(of: Array(all.indices)).enumerated() {
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
}

/// All orders of the items.
func allOrders<Item>(of items: [Item]) -> [[Item]] {
  guard items.count > 1 else { return [items] }
  return items.indices.flatMap { place in
    var others = items
    let first = others.remove(at: place)
    return allOrders(of: others).map { [first] + $0 }
  }
}
