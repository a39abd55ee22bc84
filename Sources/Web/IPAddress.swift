import Glibc

/// An address of the Internet: sixteen bytes, IPv4 in its IPv6-mapped form, so that the two forms of one address are equal.
package struct IPAddress: Hashable, Sendable, CustomStringConvertible {
  package let bytes: [UInt8]

  static let mappedPrefix: [UInt8] = Array(repeating: 0, count: 10) + [0xff, 0xff]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }
  private init(v4: some Sequence<UInt8>) { self.init(Self.mappedPrefix + v4) }

  /// - Parameter text: as `inet_pton` reads it; nil for anything else.
  package init?(_ text: String) {
    var v4 = in_addr()
    var v6 = in6_addr()
    if inet_pton(AF_INET, text, &v4) == 1 {
      self.init(v4: withUnsafeBytes(of: v4) { Array($0) })
    } else if inet_pton(AF_INET6, text, &v6) == 1 {
      self.init(withUnsafeBytes(of: v6) { Array($0) })
    } else {
      return nil
    }
  }

  /// The address that a socket is about to be connected to; nil for other families than IPv4 and IPv6.
  package init?(socket address: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let v4 = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
      self.init(v4: withUnsafeBytes(of: v4) { Array($0) })
    case AF_INET6:
      let v6 = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      self.init(withUnsafeBytes(of: v6) { Array($0) })
    default: return nil
    }
  }

  package var isIPv4: Bool { bytes.starts(with: Self.mappedPrefix) }

  /// The IPv4 address that a gateway makes of this one: NAT64 (RFC 6052), 6to4 (RFC 3056), IPv4-compatible (RFC 4291).
  package var translated: IPAddress? {
    if bytes.starts(with: [0x00, 0x64, 0xff, 0x9b] + Array(repeating: 0, count: 8)) {
      return IPAddress(v4: bytes[12...])
    }
    if bytes.starts(with: [0x20, 0x02]) { return IPAddress(v4: bytes[2..<6]) }
    if bytes.starts(with: Array(repeating: 0, count: 12)), bytes[12...] != [0, 0, 0, 0],
      bytes[12...] != [0, 0, 0, 1]
    {
      return IPAddress(v4: bytes[12...])
    }
    return nil
  }

  package var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let kept = isIPv4 ? Array(bytes[12...]) : bytes
    inet_ntop(isIPv4 ? AF_INET : AF_INET6, kept, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
