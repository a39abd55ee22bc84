import ArgumentParser
import Pipeline

@main
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Turns scraped news into a warehouse of who said what, to whom, where and when.",
    discussion: """
      EXAMPLES
        dateline run --input input          all five stages over a folder
        dateline run --only extract         one stage over the latest files
        dateline status                     what the last runs did, and why
        dateline show 3f2a                  an article as a person reads it
        dateline ask                        questions to begin with
        dateline learn                      what the warehouse teaches about sources
        dateline clean page.ndjson | jq .   any stage by itself
      """,
    version: Program.version,
    subcommands: [
      RunCommand.self, StatusCommand.self, ShowCommand.self, AskCommand.self, RejectsCommand.self,
      SchemaCommand.self, DumpCommand.self, LearnCommand.self,
    ])

  /// `dateline clean …` runs the stage's own program in place of this one.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if let stage = arguments.first.flatMap(StageName.init(rawValue:)) {
      StagePrograms.replaceProcess(with: stage, arguments: Array(arguments.dropFirst()))
    }
    main(nil)
  }
}
