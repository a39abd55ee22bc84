/// What a robots.txt says to us, after RFC 9309.
///
/// Only the groups for our product token count, or, where none is, those for `*`. Of the rules that match a path the longest
/// wins, and of equals the one that allows. `Crawl-delay`, which the standard does not know, is read in the group that it
/// stands in.
package struct RobotsFile: Equatable, Sendable {
  /// How many bytes are read; the standard asks for 500 KiB at least.
  package static let reach = 500 << 10

  private let rules: [RobotsRule]
  /// Seconds, as written.
  package let crawlDelay: Double?

  /// A file that allows all.
  package static let open = RobotsFile([], token: "")

  /// - Parameter token: our product's name, as the user agent begins with it.
  package init(_ bytes: [UInt8], token: String) {
    var groups = Groups(token: token.lowercased())
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let text = bytes.starts(with: mark) ? bytes[3...].prefix(Self.reach) : bytes.prefix(Self.reach)
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) { groups.read(line) }
    let chosen = groups.named ? groups.ours : groups.everyones
    rules = chosen.rules
    crawlDelay = chosen.delay
  }

  /// - Parameter target: path and query, as asked for.
  package func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = RobotsPath.normal(target.utf8)
    var best: RobotsRule?
    for rule in rules where rule.matches(path) {
      guard let known = best else {
        best = rule
        continue
      }
      if rule.octets > known.octets || rule.octets == known.octets && rule.allows { best = rule }
    }
    return best?.allows ?? true
  }
}

/// The groups that concern us, while a file is read.
private struct Groups {
  struct Group {
    var rules: [RobotsRule] = []
    var delay: Double?
  }

  let token: String
  var ours = Group()
  var everyones = Group()
  /// Whether a group names us, be it empty.
  var named = false

  private var isOurs = false
  private var isEveryones = false
  private var readsAgents = false

  init(token: String) { self.token = token }

  mutating func read(_ line: ArraySlice<UInt8>) {
    let content = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return }
    let value = content[(colon + 1)...].trimmed
    switch String(decoding: content[..<colon].trimmed, as: UTF8.self).lowercased() {
    case "user-agent": readAgent(value)
    case "allow": add(RobotsRule(allows: true, pattern: value))
    case "disallow": add(RobotsRule(allows: false, pattern: value))
    case "crawl-delay": addDelay(Double(String(decoding: value, as: UTF8.self)))
    default: break  // as `Sitemap`, which belongs to no group
    }
  }

  private mutating func readAgent(_ value: ArraySlice<UInt8>) {
    if !readsAgents { (isOurs, isEveryones) = (false, false) }
    readsAgents = true
    let name = value.prefix { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    if String(decoding: name, as: UTF8.self).lowercased() == token {
      (isOurs, named) = (true, true)
    }
    if value.first == UInt8(ascii: "*") { isEveryones = true }
  }

  private mutating func add(_ rule: RobotsRule?) {
    readsAgents = false
    guard let rule else { return }
    if isOurs { ours.rules.append(rule) }
    if isEveryones { everyones.rules.append(rule) }
  }

  private mutating func addDelay(_ delay: Double?) {
    readsAgents = false
    guard let delay, delay.isFinite, delay >= 0 else { return }
    if isOurs { ours.delay = max(ours.delay ?? 0, delay) }
    if isEveryones { everyones.delay = max(everyones.delay ?? 0, delay) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let start = drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return [] }
    return start[...last]
  }
}
