import Clean
import HTML
import Records

/// What libFuzzer calls with whatever it has thought of; see `make fuzz`.
///
/// A trap here is a finding: besides crashes and hangs, every promise of `clean` that holds for any page at all.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  Promises.check(String(decoding: bytes, as: UTF8.self))
  return 0
}

/// libFuzzer's own `main` is of no use here: SwiftPM calls ours.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
struct FuzzHTML {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { testOneInput($0, $1) }
  }
}

enum Promises {
  private static let cleaner: Cleaner = {
    var settings = CleanSettings()
    settings.minWords = 0
    // So little that a page of some kilobytes which needs it is a finding.
    settings.maxSeconds = 2
    do {
      return try Cleaner(settings: settings)
    } catch {
      fatalError("clean cannot start: \(error); rebuild, and see whether `make test` passes")
    }
  }()

  /// Ends the run with the broken promise in words; `precondition` would end it without, in a release build.
  private static func hold(_ promise: Bool, _ broken: @autoclosure () -> String) {
    if !promise { fatalError("broken promise: \(broken())") }
  }

  static func check(_ html: String) {
    let article: RawArticle
    do {
      article = try cleaner.article(from: Page(id: "x", mediaType: "text/html", content: html))
    } catch let error as RecordRejected {
      hold(CleanReject(rawValue: error.reason) != nil, "no reason: \(error.reason)")
      hold(!error.message.contains("maxSeconds"), "slow: \(html.utf8.count) bytes")
      return
    } catch {
      fatalError("no reject: \(error)")
    }
    let lines = 1...(html.utf8.count { $0 == 0x0A } + 1)
    for (text, line) in article.blocks.map({ ($0.text, $0.line) })
      + article.removed.map({ ($0.text, $0.line) })
    {
      hold(!text.isEmpty, "an empty block")
      hold(line.map(lines.contains) ?? false, "line \(line ?? 0) of \(lines.upperBound)")
    }
    hold(article.removed.allSatisfy { !$0.rule.isEmpty }, "a rule without a name")
    hold(article.claims.allSatisfy { !$0.value.isEmpty }, "an empty claim")
    hold(lost(of: html, in: article).isEmpty, "lost: \(lost(of: html, in: article))")
  }

  /// The visible characters that stand neither in a block nor in `removed`.
  private static func lost(of html: String, in article: RawArticle) -> [Unicode.Scalar] {
    guard let visible = (try? HTMLDocument(html)).map(VisibleText.characters) else { return [] }
    var left: [Unicode.Scalar: Int] = [:]
    for text in article.blocks.map(\.text) + article.removed.map(\.text) {
      for scalar in text.unicodeScalars { left[scalar, default: 0] += 1 }
    }
    return visible.filter { scalar in
      left[scalar, default: 0] -= 1
      return left[scalar, default: 0] < 0
    }
  }
}
