import Learning

extension NameWeights {
  /// The bytes of a weights file: the strongest features, as many as the size allows, each weight in a byte.
  ///
  /// - Parameters:
  ///   - features: the hash of each feature of the model.
  ///   - limit: bytes that the file may have.
  ///   - least: weights nearer to zero than this are left out.
  package static func bytes(
    _ model: ChainTrainer.Model, features: [UInt64], limit: Int = 950_000, least: Float = 0.02
  ) -> [UInt8] {
    var rows: [UInt32: SIMD8<Float>] = [:]
    for (feature, row) in zip(features, model.weights) where strength(row) >= least {
      rows[key(feature), default: .zero] += row
    }
    let strongest = rows.sorted {
      let (one, other) = (strength($0.value), strength($1.value))
      return one == other ? $0.key < $1.key : one > other
    }
    // A byte's reach is cut at the strength that one feature in a thousand exceeds.
    let reach = strongest.isEmpty ? 1 : strength(strongest[strongest.count / 1000].value)
    let unit = reach / 127
    var (low, high) = (0, strongest.count)
    var best = encode(model.chain, unit: unit, [], least: least)
    while low < high {
      let middle = (low + high + 1) / 2
      let file = encode(model.chain, unit: unit, strongest.prefix(middle), least: least)
      if file.count <= limit { (low, best) = (middle, file) } else { high = middle - 1 }
    }
    return best
  }

  private static func strength(_ row: SIMD8<Float>) -> Float {
    var most: Float = 0
    for lane in 0..<8 { most = max(most, abs(row[lane])) }
    return most
  }

  private static func encode(
    _ chain: Chain, unit: Float, _ rows: ArraySlice<(key: UInt32, value: SIMD8<Float>)>,
    least: Float
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(tag: tag)
    for to in 0..<NameLabels.count { writer.append(chain.start[to]) }
    for from in 0..<NameLabels.count {
      for to in 0..<NameLabels.count { writer.append(chain.steps[from][to]) }
    }
    writer.append(unit)
    writer.append(rows.count)
    var last: UInt32 = 0
    for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
      writer.append(Int(key - last))
      last = key
      var (labels, values): (UInt8, [UInt8]) = (0, [])
      for lane in 0..<NameLabels.count where abs(row[lane]) >= least {
        let value = Int8(max(-127, min(127, (row[lane] / unit).rounded())))
        guard value != 0 else { continue }
        labels |= 1 << UInt8(lane)
        values.append(UInt8(bitPattern: value))
      }
      writer.append(byte: labels)
      for value in values { writer.append(byte: value) }
    }
    return writer.bytes
  }
}
