import Foundation
import JSON
import Testing

@Suite("the JSON writer")
struct JSONWriterTests {
  private func text(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("escapes what must be escaped and nothing else")
  func escapes() {
    #expect(
      text(.string("a\"b\\c/d\n\r\t\u{1}\u{1F}\u{7F}\u{2028}ё"))
        == "\"a\\\"b\\\\c/d\\n\\r\\t\\u0001\\u001f\u{7F}\u{2028}ё\"")
  }

  @Test("escapes at every place of a text")
  func places() {
    let plain = String(repeating: "я", count: 10) + "plain text"
    for place in 0...plain.count {
      for (byte, escaped) in [
        ("\"", "\\\""), ("\\", "\\\\"), ("\u{0}", "\\u0000"), ("\u{1f}", "\\u001f"),
      ] {
        let (head, tail) = (plain.prefix(place), plain.dropFirst(place))
        #expect(text(.string(head + byte + tail)) == "\"" + head + escaped + tail + "\"")
      }
    }
  }

  @Test("writes numbers that read back as the same")
  func numbers() throws {
    for number in [0.1, 1e-7, 1.5e300, -0.0, 41.9] {
      let written = text(.number(number))
      #expect(Double(written) == number)
    }
    #expect(text(.integer(Int64.min)) == "-9223372036854775808")
  }

  @Test("writes fractions in their shortest form")
  func fractions() {
    let hundredths = (0...101).map { Double($0) / 100 }
    for number in hundredths + [0.005, 0.125, 0.999, 1 / 3, 0.1 + 0.2, -0.5] {
      #expect(text(.number(number)) == number.description)
    }
  }

  /// Foundation as the second opinion.
  @Test("agrees with Foundation on random documents")
  func secondOpinion() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let value = Self.random(depth: 4, using: &random)
      let bytes = Array(text(.array([value])).utf8)
      let ours = try bytes.withUnsafeBytes { try JSONReader().value(of: $0) }
      #expect(ours == .array([value]))
      #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [Any])
    }
  }

  private static func random(depth: Int, using random: inout some RandomNumberGenerator)
    -> JSONValue
  {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .integer(.random(in: Int64.min...Int64.max, using: &random))
    case 3: return .number(.random(in: -1e9...1e9, using: &random))
    case 4:
      let scalars = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random))
      }
      return .string(String(String.UnicodeScalarView(scalars)))
    case 5: return .array((0..<3).map { _ in Self.random(depth: depth - 1, using: &random) })
    default:
      return .object(
        JSONObject(
          (0..<3).map { .init(key: "k\($0)", value: Self.random(depth: depth - 1, using: &random)) }
        ))
    }
  }
}
