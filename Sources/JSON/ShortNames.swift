/// The names of an enumeration that a line holds dozens of times, compared as numbers: making a string of each and
/// switching over it takes ten times as long.
struct ShortNames<Name: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  /// A name's bytes, with zeros behind them.
  private typealias Packed = SIMD2<UInt64>

  private let all: [(packed: Packed, count: Int, name: Name)]

  /// - Precondition: no name is longer than sixteen bytes.
  init() {
    all = Name.allCases.map { name in
      let utf8 = Array(name.rawValue.utf8)
      return (utf8.withUnsafeBufferPointer { Self.packed($0)! }, utf8.count, name)
    }
  }

  /// The name that UTF-8 spells; nil for any other word.
  @inline(__always)
  func name(_ utf8: UnsafeBufferPointer<UInt8>) -> Name? {
    guard let wanted = Self.packed(utf8) else { return nil }
    for (packed, count, name) in all where packed == wanted && count == utf8.count { return name }
    return nil
  }

  /// nil for what is longer than any name.
  @inline(__always)
  private static func packed(_ utf8: UnsafeBufferPointer<UInt8>) -> Packed? {
    guard utf8.count <= MemoryLayout<Packed>.size else { return nil }
    var packed = Packed.zero
    withUnsafeMutableBytes(of: &packed) { $0.copyMemory(from: UnsafeRawBufferPointer(utf8)) }
    return packed
  }
}
