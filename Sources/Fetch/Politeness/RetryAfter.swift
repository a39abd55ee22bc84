import CCurl
import Glibc

/// How long a server asks to be left alone, by `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
enum RetryAfter {
  /// Where a server that is busy does not say how long.
  static let unsaid = 900.0
  /// Longer than this is a mistake.
  static let longest = 7 * 86_400.0

  /// - Parameter now: seconds since 1970.
  /// - Returns: seconds from now.
  static func seconds(_ value: String?, now: Int) -> Double {
    guard let value = value?.trimmed, !value.isEmpty else { return unsaid }
    if let seconds = Double(value), seconds.isFinite { return min(max(seconds, 0), longest) }
    let date = curl_getdate(value, nil)
    return date < 0 ? unsaid : min(max(Double(date - now), 0), longest)
  }
}
