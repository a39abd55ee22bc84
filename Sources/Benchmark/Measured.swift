import Foundation

/// Runs programs and takes their cost from the kernel.
enum Measured {
  struct Cost {
    var wall: Double
    var cpu: Double
    var peakBytes: Int
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program beside this one, or at a path, its output thrown away.
  ///
  /// - Throws: `Failed` when it does not end well.
  @discardableResult
  static func run(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws
    -> Cost
  {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let path = name.hasPrefix("/") ? name : here.appendingPathComponent(name).path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var variables: [UnsafeMutablePointer<CChar>?] =
      all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }

    forgetPeak()
    let started = DispatchTime.now().uptimeNanoseconds
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, nil, &words, &variables) == 0 else {
      throw Failed(description: "cannot start \(path)")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    guard status == 0 else {
      throw Failed(description: "\(name) \(arguments) failed with \(status)")
    }
    let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Cost(
      wall: Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9,
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakBytes: usage.ru_maxrss * 1024)
  }

  /// The kernel counts what this process held at most among what a child of it holds (setmax_mm_hiwater_rss in fs/exec.c), so
  /// that is reset to what it holds now (proc(5), clear_refs).
  private static func forgetPeak() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }
}
