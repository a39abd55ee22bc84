import Foundation
import JSON
import Records

/// The folder that `dateline run` writes: the warehouse, and one folder per run.
package struct OutputFolder: Sendable {
  package let root: URL

  package init(path: String) {
    root = URL(fileURLWithPath: path)
  }

  package var warehouse: URL { root.appendingPathComponent("warehouse.sqlite") }
  /// The WARC files of what was fetched from the web.
  package var archive: URL { root.appendingPathComponent("archive") }
  /// What `fetch` remembers of the web.
  package var state: URL { root.appendingPathComponent("state") }
  package var lockFile: URL { root.appendingPathComponent(".lock") }
  private var runsFolder: URL { root.appendingPathComponent("runs") }
  private var latestLink: URL { root.appendingPathComponent("latest") }

  /// The runs kept, oldest first.
  package func runs() -> [RunFolder] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: runsFolder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(folder(of:))
  }

  package func folder(of run: String) -> RunFolder {
    RunFolder(name: run, url: runsFolder.appendingPathComponent(run))
  }

  /// The last complete run.
  package func latest() -> RunFolder? {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: latestLink.path)
    else { return nil }
    return folder(of: URL(fileURLWithPath: target).lastPathComponent)
  }

  /// Points `latest` at a run, in one step.
  package func setLatest(_ run: RunFolder) throws {
    let temporary = root.appendingPathComponent(OutputFile.temporaryPrefix + "latest").path
    unlink(temporary)
    guard symlink("runs/\(run.name)", temporary) == 0, rename(temporary, latestLink.path) == 0
    else {
      throw RunError.system(.cannotCreate, "cannot point \(latestLink.path) at \(run.name)")
    }
  }

  /// Makes the folder for the next run. Runs are numbered, so that their order does not rest on a clock.
  package func makeRun() throws -> RunFolder {
    let last = runs().last.flatMap { Int($0.name) } ?? 0
    let digits = String(last + 1)
    let run = folder(of: String(repeating: "0", count: max(0, 6 - digits.count)) + digits)
    try make(run.url)
    return run
  }

  /// Makes the output folder itself.
  package func make() throws {
    try make(runsFolder)
  }

  private func make(_ url: URL) throws {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw RunError(.cannotCreate, "cannot create \(url.path): \(error.localizedDescription)")
    }
  }

  /// Tidies up after runs that were killed: whatever their manifest does not vouch for goes.
  ///
  /// To be called under the lock only.
  package func sweep() throws {
    try Self.removeUnfinished(in: root)
    for run in runs() {
      try Self.removeUnfinished(in: run.url)
      guard var manifest = try? run.manifest() else {
        try FileManager.default.removeItem(at: run.url)
        continue
      }
      guard manifest.state == .running else { continue }
      manifest.state = .interrupted
      manifest.stages.removeAll { $0.state == .running }
      for stage in StageName.allCases
      where !manifest.stages.contains(where: { $0.stage == stage.rawValue }) {
        for url in run.files(of: stage) { unlink(url.path) }
      }
      try run.write(manifest)
    }
  }

  private static func removeUnfinished(in folder: URL) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(OutputFile.temporaryPrefix) {
      unlink(folder.appendingPathComponent(name).path)
    }
  }
}

/// One run's files.
package struct RunFolder: Sendable {
  package let name: String
  package let url: URL

  init(name: String, url: URL) {
    self.name = name
    self.url = url
  }

  /// The run whose folder, or a link to it, is at `path`.
  package init(path: String) {
    url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    name = url.lastPathComponent
  }

  package func records(of stage: StageName) -> URL {
    url.appendingPathComponent("\(stage.rawValue).ndjson")
  }

  package func rejects(of stage: StageName) -> URL {
    url.appendingPathComponent("\(stage.rawValue).rejects.ndjson")
  }

  /// One line per thing that `fetch` was asked for.
  package var outcomes: URL { url.appendingPathComponent("fetch.outcomes.ndjson") }

  /// All that a stage writes.
  package func files(of stage: StageName) -> [URL] {
    var files = [rejects(of: stage)]
    if stage != .load { files.append(records(of: stage)) }
    if stage == .fetch { files.append(outcomes) }
    return files
  }

  private var manifestFile: URL { url.appendingPathComponent("manifest.json") }

  /// - Throws: `RunError` when there is none, or when it cannot be read.
  package func manifest() throws -> Manifest {
    guard let data = FileManager.default.contents(atPath: manifestFile.path) else {
      throw RunError(.noInput, "\(manifestFile.path) is missing")
    }
    do {
      return try decode(Manifest.self, json: data)
    } catch let error as JSONError {
      throw RunError(.data, "\(manifestFile.path): \(error.message)")
    }
  }

  package func write(_ manifest: Manifest) throws {
    let file = try OutputFile(path: manifestFile.path)
    try file.write(try json(manifest) + [0x0A])
    try file.commit()
  }
}
