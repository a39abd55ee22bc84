/// The five stages, in the order in which data walks.
package enum StageName: String, CaseIterable, Codable, Comparable, Sendable {
  case fetch, clean, normalize, extract, load

  /// The modules whose data files the stage reads.
  package var dataModules: [String] {
    switch self {
    case .fetch: ["Fetch", "Web"]
    case .clean: ["Clean", "Calendar"]
    case .normalize: ["Normalize", "Calendar", "Gazetteer", "Language"]
    case .extract: ["Extract", "Calendar", "Gazetteer", "Language", "Tagger"]
    case .load: ["Load", "Language"]
    }
  }

  package static func < (left: StageName, right: StageName) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
