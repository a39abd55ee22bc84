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

      What was fetched from the web is handed on again at every run until --settle says that it has been loaded; \
      "dateline run" does so itself. Without --state nothing is remembered.

      EXAMPLES
        fetch --input input | jq -r '[.url, .media_type, .charset.used] | @tsv'
        fetch --input page.html --input archive/ -o pages.ndjson
        fetch --input https://example.com/news/1.html
      """,
    version: Program.version)

  @Option(
    help: "File, folder or address to read in place of the configured sources; may be given again.")
  var input: [String] = []
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
    try Program.run {
      do {
        if settle { try FetchState(folder: state).settle() } else { try fetch() }
      } catch let error as FetchError {
        throw RunError(error)
      }
    }
  }

  private func fetch() throws {
    let file = try SettingsFile(path: options.config)
    let settings = try file.section("fetch", as: FetchSettings.self)
    let sources = input.isEmpty ? settings.sources : [SourceSettings(arguments: input)]
    let sink = try SourceRunner(options: options, outcomes: outcomes, settings: file)
    let inputs = sources.flatMap { source in
      source.input.map { FetchInput(source: source.name, path: $0) }
    }
    try Fetcher(settings: settings).fetch(inputs) { fetched in
      try sink.note(fetched.outcome, page: fetched.page, reject: fetched.reject)
    }
    if state != nil || sources.contains(where: \.isOnTheWeb) {
      try WebFetch(
        sources, settings: settings, state: try FetchState(folder: state), archive: archive,
        version: Program.version, log: options.logger(of: .fetch)
      ).run { fetched in
        try sink.note(
          fetched.outcome, page: fetched.page, reject: fetched.reject, isBudgeted: false)
      }
    }
    try sink.finish()
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
