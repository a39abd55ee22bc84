import Foundation

/// Has libFuzzer think of pages, or with `FUZZ=text` of articles' texts, and calls the promises that hold for any; see
/// `make fuzz`. A trap is a finding: besides crashes and hangs, every broken promise.
@main
struct Fuzz {
  private static let ofTexts = ProcessInfo.processInfo.environment["FUZZ"] == "text"

  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { testOneInput($0, $1) }
  }

  fileprivate static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    if ofTexts {
      TextPromises.check(bytes)
    } else {
      PagePromises.check(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Ends the run with the broken promise in words; `precondition` would end it without, in a release build.
func hold(_ promise: Bool, _ broken: @autoclosure () -> String) {
  if !promise { fatalError("broken promise: \(broken())") }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzz.check(UnsafeBufferPointer(start: start, count: count))
  return 0
}

/// libFuzzer's own `main` is of no use here: SwiftPM calls ours.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
