import Records

/// What a run knows beside its records; taken in with them.
package struct RunReport: Sendable {
  package var manifest: Manifest
  package var outcomes: [FetchOutcome]
  package var rejects: [Reject]

  package init(manifest: Manifest, outcomes: [FetchOutcome] = [], rejects: [Reject] = []) {
    self.manifest = manifest
    self.outcomes = outcomes
    self.rejects = rejects
  }
}
