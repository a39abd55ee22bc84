import Archive

/// Reads answers from the archive's files, each file from its beginning on, as they lie there. Belongs to one thread at a time.
final class ArchivedAnswers: @unchecked Sendable {
  private let folder: String
  private let limit: Int
  private var file: String?
  private var reader: ArchiveReader?
  private var next: ArchiveReader.Item?

  /// Further on than this a file is opened anew.
  private static let reach = 1 << 20

  /// - Parameter limit: the most bytes that an answer may have.
  init(folder: String, limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  /// nil where there is none.
  func answer(at place: ArchivePlace?) -> ArchivedResponse? {
    guard let place else { return nil }
    let isBehind = next.map { $0.offset > place.offset } ?? false
    let isFar = next.map { $0.offset + Self.reach < place.offset } ?? true
    if file != place.file || reader == nil || isBehind || isFar {
      file = place.file
      reader = try? ArchiveReader(
        path: "\(folder)/\(place.file)", limit: limit, from: place.offset)
      next = try? reader?.next()
    }
    while let item = next, item.offset < place.offset { next = try? reader?.next() }
    guard let item = next, item.offset == place.offset else { return nil }
    next = try? reader?.next()
    return try? item.result.get()
  }
}
