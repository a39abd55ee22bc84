import ArgumentParser
import Foundation
import Logging

/// The options that every stage takes.
package struct StageOptions: ParsableArguments {
  package enum ProgressChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case auto, always, never
  }

  package enum LogLevel: String, ExpressibleByArgument, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error, critical
  }

  @Option(help: "Settings file; without it, pipeline.json where there is one, else defaults.")
  package var config: String?

  @Option(
    name: .customShort("o"), help: "Output file, whole or not at all; without it, standard output.")
  package var output: String?

  @Option(help: "Where rejected lines go; without it, standard error.")
  package var rejects: String?

  @Option(help: "How many records to work on at once; without it, one per core.")
  package var jobs: Int?

  @Option(help: "Show progress on standard error: auto is only on a terminal.")
  package var progress: ProgressChoice = .auto

  @Option(help: "How much to log.")
  package var logLevel: LogLevel = .notice

  package init() {}

  var showsProgress: Bool {
    switch progress {
    case .always: true
    case .never: false
    case .auto: isatty(STDERR_FILENO) == 1
    }
  }

  /// A log on standard error; standard output is data, only data.
  package func logger(of stage: StageName) -> Logger {
    var logger = Logger(label: stage.rawValue) { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = Logger.Level(rawValue: logLevel.rawValue) ?? .notice
    return logger
  }

  package func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
  }
}
