import DataFiles

/// Names that Russian renders by custom, so that no comparison of sounds joins them: "James" and «Джеймс», "Paul VI" and
/// «Павел VI», "Plato" and «Платон».
package struct CustomaryNames: Sendable {
  /// Who is named: rulers, saints and ancients, who have one name, have renderings of their own.
  package enum Bearer: Sendable {
    case anyone, oneNamed
  }

  private let usual: [String: [String]]
  private let traditional: [String: [String]]

  /// - Throws: `DataFiles.Missing`.
  package init() throws {
    var (usual, traditional): ([String: [String]], [String: [String]]) = ([:], [:])
    for row in try DataFiles.table("Data/customary-names.tsv", of: "Language") {
      usual[row[0]] = DataFiles.list(row[1])
      traditional[row[0]] = DataFiles.list(row[2])
    }
    (self.usual, self.traditional) = (usual, traditional)
  }

  /// The Russian renderings of a folded Latin name; none for most names.
  package func renderings(of latin: String, for bearer: Bearer) -> [String] {
    (usual[latin] ?? []) + (bearer == .oneNamed ? traditional[latin] ?? [] : [])
  }
}
