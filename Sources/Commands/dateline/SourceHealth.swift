import Foundation
import Pipeline
import Records

/// What a source gave in the last run, beside what it usually gives.
struct SourceHealth {
  let name: String
  /// Outcomes of the last run.
  let counts: [FetchOutcome.Outcome: Int]
  let reasons: [String: Int]
  /// How many documents came in each of the runs before, the last one first; changed or not.
  let earlier: [Int]

  /// So many runs say what is usual.
  static let memory = 7

  /// The sources of the last runs, by name.
  static func ofSources(in runs: [RunFolder]) throws -> [SourceHealth] {
    let recent = runs.filter { FileManager.default.fileExists(atPath: $0.outcomes.path) }
      .suffix(memory + 1)
    let outcomes = try recent.reversed().map { run in
      Dictionary(
        grouping: try NDJSONFile.read(FetchOutcome.self, from: run.outcomes), by: \.source)
    }
    guard let last = outcomes.first else { return [] }
    return Set(outcomes.flatMap(\.keys)).sorted().map { name in
      SourceHealth(
        name: name, last: last[name] ?? [],
        earlier: outcomes.dropFirst().compactMap { $0[name].map(came) })
    }
  }

  init(name: String, last: [FetchOutcome], earlier: [Int]) {
    self.name = name
    counts = last.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    reasons = last.reduce(into: [:]) { counts, outcome in
      if let reason = outcome.reason { counts[reason, default: 0] += 1 }
    }
    self.earlier = earlier
  }

  private static func came(_ outcomes: [FetchOutcome]) -> Int {
    outcomes.count { $0.outcome == .new || $0.outcome == .unchanged }
  }

  private var came: Int { counts[.new, default: 0] + counts[.unchanged, default: 0] }

  /// `source NAME: new 3, unchanged 5, duplicate 0, failed 2 (timeout 1, robots 1)`
  var line: String {
    let told = [FetchOutcome.Outcome.new, .unchanged, .duplicate, .failed].map {
      "\($0.rawValue) \(counts[$0, default: 0])"
    }
    let why = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return "source \(name): " + told.joined(separator: ", ") + (why.isEmpty ? "" : " (\(why))")
  }

  /// What came is nothing, or less than a third of the median of the runs before (F14).
  var warnings: [String] {
    guard let usual = earlier.sorted().dropFirst(earlier.count / 2).first, usual > 0 else {
      return came == 0 && !reasons.isEmpty ? ["warning: \(name) gave nothing"] : []
    }
    if came == 0 { return ["warning: \(name) gave nothing; usual are \(usual)"] }
    return came * 3 < usual ? ["warning: \(name) gave \(came); usual are \(usual)"] : []
  }
}
