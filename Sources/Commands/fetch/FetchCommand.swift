import ArgumentParser
import Fetch
import JSON
import Pipeline
import Records

@main
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Reads files, folders and the web, and writes each document as a page.",
    discussion: """
      Reads .html, .htm and .txt, each also as .gz; folders through and through, in a fixed order; pages, feeds and sitemaps \
      of the web, politely. Writes page/1. Every answer of the web is kept in WARC files.

      Sources may also be WARC files (.warc, .warc.gz) and page/1 made elsewhere (.ndjson, .jsonl). --from-archive makes the \
      same pages again of the answers that were kept, without the network.

      What was fetched from the web is handed on again at every run until --settle says that it has been loaded; \
      "dateline run" does so itself. Without --state nothing is remembered.

      EXAMPLES
        fetch --input input | jq -r '[.url, .media_type, .charset.used] | @tsv'
        fetch --input page.html --input archive/ -o pages.ndjson
        fetch --input https://example.com/news/1.html
        fetch --from-archive output/archive -o pages.ndjson
      """,
    version: Program.version)

  @Option(
    help: "File, folder or address to read in place of the configured sources; may be given again.")
  var input: [String] = []
  @Option(
    help:
      "WARC file, or folder of them, to make pages of in place of the configured sources; may be given again."
  )
  var fromArchive: [String] = []
  @Option(help: "Where to write one line per thing asked for: new, duplicate, or failed and why.")
  var outcomes: String?
  @Option(help: "Folder for what is remembered of the web; without it, nothing is.")
  var state: String?
  @Option(help: "Folder for the WARC files.")
  var archive = "output/archive"
  @Flag(help: "Take what the state holds for loaded, and fetch nothing.")
  var settle = false
  @OptionGroup var options: StageOptions

  func validate() throws {
    if settle && state == nil { throw ValidationError("--settle goes with --state FOLDER") }
  }

  func run() throws {
    // With one, its threads wait for each other a tenth of the time; three cost a megabyte.
    try Program.run(heaps: 3) {
      do {
        if settle { try settleState() } else { try fetch() }
      } catch let error as FetchError {
        throw RunError(error)
      }
    }
  }

  private func settleState() throws {
    guard let state, FetchState.exists(in: state) else { return }
    try FetchState(folder: state).settle()
  }

  private func fetch() throws {
    let file = try SettingsFile(path: options.config)
    let settings = try file.section("fetch", as: FetchSettings.self)
    let sink = try SourceRunner(options: options, outcomes: outcomes, settings: file)
    let sources = self.sources(settings)
    try Fetcher(settings: settings).fetch(self.inputs(sources)) { file in
      try sink.pass(pagesOf: file.path, name: file.url, source: file.source)
    } emit: { fetched in
      try sink.note(
        fetched.outcome, line: try fetched.page?.line(), reject: fetched.reject,
        input: fetched.place?.input, byte: fetched.place?.byte, isBudgeted: fetched.place == nil)
    }
    let isAsked = sources.contains(where: \.isOnTheWeb) || state.map(FetchState.exists) == true
    if fromArchive.isEmpty, isAsked {
      try WebFetch(
        sources, settings: settings, state: try FetchState(folder: state), archive: archive,
        version: Program.version, log: options.logger(of: .fetch)
      ).run { fetched in
        try sink.note(
          fetched.outcome, line: fetched.line, reject: fetched.reject, isBudgeted: false)
      }
    }
    try sink.finish()
  }

  /// What stands on the command line, else what is configured.
  private func sources(_ settings: FetchSettings) -> [SourceSettings] {
    if !input.isEmpty { return [SourceSettings(arguments: input)] }
    return fromArchive.isEmpty ? settings.sources : []
  }

  private func inputs(_ sources: [SourceSettings]) -> [FetchInput] {
    sources.flatMap(\.inputs)
      + fromArchive.map {
        FetchInput(source: "input", path: $0, kind: .archives(keepingSources: true))
      }
  }
}

extension RunError {
  init(_ error: FetchError) {
    let code: RunError.Code =
      switch error.code {
      case .noSuchInput: .noInput
      case .settings: .configuration
      case .state, .archive: .inputOutput
      }
    self.init(code, error.description)
  }
}
