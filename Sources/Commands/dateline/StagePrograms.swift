import Foundation
import Pipeline

/// The programs of the stages, beside this one or where `make install` puts them.
enum StagePrograms {
  /// - Throws: `RunError` with `configuration` when the program is missing.
  static func url(of stage: StageName) throws -> URL {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let candidates = [here, here.appendingPathComponent("../libexec/dateline").standardized]
      .map { $0.appendingPathComponent(stage.rawValue) }
    guard
      let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else {
      let tried = candidates.map(\.path).joined(separator: ", ")
      throw RunError(
        .configuration, "the program of \(stage.rawValue) is missing; looked for \(tried)")
    }
    return found
  }

  /// Becomes the stage's program. Returns only by ending the process.
  static func replaceProcess(with stage: StageName, arguments: [String]) -> Never {
    do {
      let path = try url(of: stage).path
      var vector: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
      vector.append(nil)
      execv(path, &vector)
      StandardError.line("error: cannot start \(path): \(String(cString: strerror(errno)))")
    } catch {
      StandardError.line("error: \(error)")
    }
    exit(RunError.Code.configuration.rawValue)
  }
}
