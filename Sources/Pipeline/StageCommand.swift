import ArgumentParser
import CSystem
import Foundation
import Records

/// A command that turns records into records: everything but the turning is the same for all of them.
package protocol StageCommand: ParsableCommand {
  associatedtype Input: Record
  associatedtype Output: Record

  static var stage: StageName { get }
  /// Fields of the input that are not handed on.
  static var dropped: Set<String> { get }
  /// FILE, or nil for standard input.
  var file: String? { get }
  var options: StageOptions { get }

  /// The stage itself.
  func makeTransform(_ settings: SettingsFile) throws -> @Sendable (Input) throws -> Output
}

extension StageCommand {
  package static var dropped: Set<String> { [] }

  package mutating func run() throws { try runStage() }

  /// What `run` does, for a command that can do something else too.
  package mutating func runStage() throws {
    let command = self
    try Program.run {
      let settings = try SettingsFile(path: command.options.config)
      let transform = try command.makeTransform(settings)
      CSystem_give_memory_back()
      try StageRunner(stage: Self.stage, options: command.options, settings: settings)
        .map(command.file, dropping: Self.dropped, transform: transform)
      // What a stage holds goes with its process; it is much to give back piece by piece.
      _ = Unmanaged.passRetained(Kept(transform))
    }
  }
}

/// An object that holds something.
private final class Kept<Value> {
  private let value: Value

  init(_ value: Value) { self.value = value }
}

/// What every program of ours does around its work.
package enum Program {
  package static let version = "0.1.0"

  /// Runs `body` with signals armed; an error becomes one line on standard error and an exit code of `sysexits.h`.
  ///
  /// - Parameter heaps: of malloc's; more than one where threads hand much memory to each other.
  package static func run(
    heaps: Int32 = 1, atInterruption cleanUp: @escaping @Sendable () -> Void = {},
    _ body: () throws -> Void
  ) throws {
    Interruption.arm(cleanUp: cleanUp)
    CSystem_keep_memory_small(heaps)
    do {
      try body()
    } catch is ClosedPipe {
      throw ExitCode.success
    } catch let error as RunError {
      StandardError.line("error: \(error.message)")
      if let counts = error.counts { StandardError.line(counts) }
      throw ExitCode(error.code.rawValue)
    } catch let error as ExitCode {
      throw error
    } catch {
      StandardError.line("error: \(error)")
      throw ExitCode(RunError.Code.inputOutput.rawValue)
    }
  }
}
