import Foundation
import Testing

/// What the stages make of bad lines, tried on the real programs.
@Suite("bad lines")
struct RecordFaultTests {
  private func article(_ id: String, _ more: String = "") -> String {
    #"{"schema":"raw-article/1","id":"\#(id)","blocks":[{"kind":"paragraph","text":"The ferry left the harbour at noon, the captain said."}]\#(more)}"#
  }

  private func normalize(_ text: String, _ arguments: [String] = []) throws -> Program.Outcome {
    try Program.run("normalize", arguments, input: Array(text.utf8))
  }

  @Test("a malformed line is set aside with line and byte, and the next one goes on")
  func malformed() throws {
    let first = article("a")
    let outcome = try normalize("\(first)\n{\"schema\": \n\(article("b"))\n")
    #expect(outcome.status == 0 && outcome.lines.count == 2)
    let reject = try #require(outcome.rejects.first)
    #expect(
      reject["reason"] as? String == "malformed" && reject["record"] as? String == "{\"schema\": ")
    #expect(reject["line"] as? Int == 2 && reject["byte"] as? Int == first.utf8.count + 1)
    #expect(outcome.counts.hasPrefix("normalize in=3 out=2 rejected=1 "))
  }

  @Test(
    "each bad line has its reason",
    arguments: [
      (#"{"schema":"raw-article/1","id":"x","blocks":[]} trailing"#, "malformed"),
      (#"{"schema":"raw-article/1","id":"x","id":"y","blocks":[]}"#, "duplicate_key"),
      (#"{"schema":"raw-article/1","id":"x"}"#, "missing_field"),
      (#"{"schema":"raw-article/1","id":7,"blocks":[]}"#, "wrong_type"),
      (#"{"schema":"page/1","id":"x","media_type":"text/plain","content":"x"}"#, "schema"),
      ("{\"schema\":\"raw-article/1\",\"id\":\"x\",\"blocks\":[]}\r", "carriage_return"),
      ("\u{FEFF}{\"schema\":\"raw-article/1\",\"id\":\"x\",\"blocks\":[]}", "bom"),
      ("{\"schema\":\"raw-article/1\",\"id\":\"x\",\"blocks\":[]}\u{2028}", "malformed"),
      (#"{"schema":"raw-article/1","id":"\ud800","blocks":[]}"#, "malformed"),
      (#"{"schema":"raw-article/1","id":"x","blocks":[],"n":NaN}"#, "malformed"),
    ])
  func reasons(_ line: String, _ reason: String) throws {
    let outcome = try normalize("\(line)\n\(article("b"))\n")
    #expect(outcome.status == 0 && outcome.lines.count == 1)
    #expect(outcome.reasons == [reason])
  }

  @Test("U+2028 inside a string is text like any other, and the line stays one line")
  func lineSeparator() throws {
    let outcome = try normalize(article("a", ",\"note\":\"one\u{2028}two\"") + "\n")
    #expect(outcome.lines.count == 1 && outcome.reasons.isEmpty)
    #expect(outcome.output.contains("one\u{2028}two"))
  }

  @Test("blank lines are no records, and nothing in gives nothing out")
  func blank() throws {
    let outcome = try normalize("\n  \n\(article("a"))\n\n")
    #expect(outcome.counts.hasPrefix("normalize in=1 out=1 rejected=0 "))
    let empty = try normalize("")
    #expect(
      empty.status == 0 && empty.output.isEmpty && empty.counts.hasPrefix("normalize in=0 out=0 "))
  }

  @Test("a whole last line needs no LF; a cut one is rejected as truncated and marks the input")
  func lastLine() throws {
    #expect(try normalize(article("a")).lines.count == 1)
    let cut = try normalize(article("a") + "\n" + article("b").dropLast(20))
    #expect(cut.lines.count == 1 && cut.reasons == ["truncated"])
    #expect(cut.counts.contains("incomplete=true"))
  }

  @Test("bytes that are not UTF-8 are given by their digest")
  func notUTF8() throws {
    let line = Array(#"{"schema":"raw-article/1","id":""#.utf8) + [0xE4, 0xF0, 0x22, 0x0A]
    let outcome = try Program.run("normalize", input: line)
    #expect(outcome.reasons == ["encoding"])
    #expect((outcome.rejects[0]["record"] as? String)?.hasPrefix("sha256:") == true)
  }

  @Test("a line that is too long is given up in bounded memory")
  func tooLong() throws {
    let long = article("a", ",\"x\":\"" + String(repeating: "x", count: 40 << 20) + "\"")
    let outcome = try normalize("\(long)\n\(article("b"))\n")
    #expect(outcome.lines.count == 1 && outcome.reasons == ["too_long"])
  }

  @Test("a newer major version stops the run, and nothing is written")
  func newer() throws {
    let folder = try Program.makeFolder()
    let output = folder.appendingPathComponent("out.ndjson").path
    let outcome = try normalize(
      "\(article("a"))\n{\"schema\":\"raw-article/2\",\"id\":\"x\"}\n", ["-o", output])
    #expect(outcome.status == 65 && outcome.errors.contains("raw-article/2"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test("too many rejects fail the run once twenty records were read")
  func budget() throws {
    let bad = String(repeating: "{}\n", count: 5)
    #expect(try normalize(bad).status == 0)
    let good = (0..<15).map { article("a\($0)") + "\n" }.joined()
    let outcome = try normalize(good + bad)
    #expect(outcome.status == 65 && outcome.errors.contains("maxRejectedShare"))
    #expect(outcome.counts.hasPrefix("normalize in=20 out=15 rejected=5 "))
    let better = (0..<16).map { article("a\($0)") + "\n" }.joined()
    #expect(try normalize(better + String(repeating: "{}\n", count: 4)).status == 0)
  }

  @Test("a reader that has had enough ends the stage quietly")
  func closedPipe() throws {
    let folder = try Program.makeFolder()
    let file = folder.appendingPathComponent("in.ndjson")
    try Data((0..<5000).map { article("a\($0)") + "\n" }.joined().utf8).write(to: file)
    let outcome = try Program.shell(
      "normalize in.ndjson | head -n 1; echo ${PIPESTATUS[0]}", in: folder)
    #expect(outcome.lines.last == "0" && !outcome.errors.contains("error"))
  }

  @Test("a folder, a missing file and a bad option have their exit codes")
  func exitCodes() throws {
    #expect(try Program.run("normalize", ["/nowhere.ndjson"]).status == 66)
    #expect(try Program.run("normalize", ["/tmp"]).status == 66)
    #expect(try Program.run("normalize", ["--no-such-option"]).status == 64)
    #expect(try Program.run("normalize", ["-o", "/nowhere/out"]).status == 73)
    #expect(try Program.run("normalize", ["--config", "/nowhere.json"]).status == 66)
    let folder = try Program.makeFolder()
    try Data(#"{"normalize": {"nonsense": 1}}"#.utf8).write(
      to: folder.appendingPathComponent("pipeline.json"))
    let outcome = try Program.run("normalize", in: folder)
    #expect(outcome.status == 78 && outcome.errors.contains("normalize.nonsense"))
  }

  @Test("SIGTERM leaves no file and says so by its exit code")
  func terminated() throws {
    let folder = try Program.makeFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path("normalize"))
    process.arguments = ["-o", "out.ndjson"]
    process.currentDirectoryURL = folder
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
    while try names().isEmpty { usleep(10_000) }
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 143)
    #expect(try names().isEmpty)
  }
}
