import DataFiles

/// How often names are right of which the tagger is so and so sure: the tagger itself is too sure of itself.
///
/// Points of `confidence.tsv`, joined by straight lines. They were read off documents that the tagger had not learned from.
struct TaggerConfidence: Sendable {
  private var english: [(sure: Double, right: Double)] = []
  private var russian: [(sure: Double, right: Double)] = []

  /// - Throws: `DataFiles.Missing`.
  init() throws {
    for row in try DataFiles.table("Data/confidence.tsv", of: "Extract") {
      let point = (sure: Double(row[1]) ?? 0, right: Double(row[2]) ?? 0)
      if row[0] == "ru" { russian.append(point) } else { english.append(point) }
    }
  }

  /// In hundredths.
  func said(_ sure: Double, russian isRussian: Bool) -> Double {
    let points = isRussian ? russian : english
    guard let next = points.firstIndex(where: { $0.sure >= sure }) else {
      return points.last?.right ?? sure
    }
    guard next > 0 else { return points[0].right }
    let (low, high) = (points[next - 1], points[next])
    let share = (sure - low.sure) / (high.sure - low.sure)
    return ((low.right + share * (high.right - low.right)) * 100).rounded() / 100
  }
}
