/// What a run did: written beside its files as `manifest.json`, and into the warehouse by `load`.
package struct Manifest: Codable, Equatable, Sendable {
  package enum State: String, Codable, Sendable {
    case running, complete, failed, interrupted
  }

  package var run: String
  package var state: State
  /// UTC.
  package var startedAt: String
  package var finishedAt: String?
  package var version: String
  package var stages: [StageRun]

  package init(
    run: String, state: State, startedAt: String, finishedAt: String? = nil, version: String,
    stages: [StageRun] = []
  ) {
    self.run = run
    self.state = state
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.version = version
    self.stages = stages
  }
}

/// One stage of one run.
package struct StageRun: Codable, Equatable, Sendable {
  package enum State: String, Codable, Sendable {
    case running, ran, reused, failed
  }

  package var stage: String
  package var state: State
  /// Why it ran, or why an earlier output was good enough.
  package var why: String
  package var counts: StageCounts?
  package var inputSha256: String?
  package var outputSha256: String?
  package var settingsSha256: String?
  package var dataSha256: String?
  package var programSha256: String?
  package var seconds: Double?

  package init(stage: String, state: State, why: String) {
    self.stage = stage
    self.state = state
    self.why = why
  }
}

/// How many records a stage read and what became of them: in = out + rejected + unchanged + duplicate.
package struct StageCounts: Codable, Equatable, Sendable {
  package var `in`: Int
  package var out: Int
  package var rejected: Int
  /// Only `fetch`.
  package var unchanged: Int?
  package var duplicate: Int?

  package init(
    in read: Int = 0, out: Int = 0, rejected: Int = 0, unchanged: Int? = nil, duplicate: Int? = nil
  ) {
    self.in = read
    self.out = out
    self.rejected = rejected
    self.unchanged = unchanged
    self.duplicate = duplicate
  }
}

/// What became of one thing that `fetch` was asked for.
package struct FetchOutcome: Codable, Equatable, Sendable {
  package enum Outcome: String, Codable, Sendable {
    case new, unchanged, duplicate, failed
  }

  package var url: String
  package var source: String
  package var outcome: Outcome
  /// A reject's reason, for `failed`.
  package var reason: String?
  /// The page's id, for `new`.
  package var id: String?
  package var finalUrl: String?
  /// UTC, only over HTTP.
  package var fetchedAt: String?
  package var httpStatus: Int?
  package var sha256: String?
  package var bytes: Int?
  package var charsetUsed: String?

  package init(
    url: String, source: String, outcome: Outcome, reason: String? = nil, id: String? = nil
  ) {
    self.url = url
    self.source = source
    self.outcome = outcome
    self.reason = reason
    self.id = id
  }
}
