import Foundation
import Synchronization

/// A web server on loopback for what nginx will not do: it answers as the test says, byte by byte.
///
/// Every connection has a thread of its own, so that an answer may take its time.
package final class LoopbackServer: Sendable {
  /// One request as it came.
  package struct Request: Sendable {
    /// Path and query.
    package let target: String
    /// By lower-case name.
    package let headers: [String: String]
    /// Since some beginning, in seconds.
    package let began: Double
  }

  package typealias Answer = @Sendable (Request, LoopbackConnection) -> Void

  package let port: Int
  private let listener: Int32
  private let log = Mutex<[Request]>([])

  /// What was asked for, in the order of arrival.
  package var requests: [Request] { log.withLock { $0 } }
  package var targets: [String] { requests.map(\.target) }

  package init(answer: @escaping Answer) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, length) == 0 && listen(listener, 128) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard bound else { throw TestServerError(message: "cannot listen on loopback") }
    port = Int(UInt16(bigEndian: address.sin_port))
    self.listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0 else { return }
        guard self != nil else {
          close(descriptor)
          return
        }
        Thread.detachNewThread { [weak self] in
          let connection = LoopbackConnection(descriptor)
          while let request = connection.read() {
            self?.log.withLock { $0.append(request) }
            answer(request, connection)
          }
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  package func url(_ target: String = "/") -> String { "http://127.0.0.1:\(port)\(target)" }
}

/// One connection, closed when it is let go.
package final class LoopbackConnection {
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { end() }

  /// A plain answer.
  package func respond(
    _ status: String = "200 OK", _ headers: [String] = [], _ body: some Sequence<UInt8>
  ) {
    let body = Array(body)
    write(
      (["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers + ["", ""])
        .joined(separator: "\r\n"))
    write(body)
  }

  package func respond(_ status: String = "200 OK", _ headers: [String] = [], _ body: String = "") {
    respond(status, headers, body.utf8)
  }

  package func write(_ text: String) { write(Array(text.utf8)) }

  /// - Returns: whether somebody still reads.
  @discardableResult
  package func write(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count, descriptor >= 0 {
      let count = bytes[sent...].withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else {
        end()
        return false
      }
      sent += count
    }
    return descriptor >= 0
  }

  package func end() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// Breaks the connection without an orderly end.
  package func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    end()
  }

  fileprivate func read() -> LoopbackServer.Request? {
    let mark = Array("\r\n\r\n".utf8)
    while descriptor >= 0 {
      if let end = buffer.firstRange(of: mark) {
        let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        buffer.removeSubrange(..<end.upperBound)
        return Self.parse(head)
      }
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = recv(descriptor, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      buffer += piece[..<count]
    }
    return nil
  }

  private static func parse(_ head: String) -> LoopbackServer.Request {
    let lines = head.components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    let pairs = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
      return (parts[0].lowercased(), value)
    }
    return LoopbackServer.Request(
      target: words.count > 1 ? String(words[1]) : "", headers: Dictionary(pairs) { $1 },
      began: Double(DispatchTime.now().uptimeNanoseconds) / 1e9)
  }
}

package struct TestServerError: Error, CustomStringConvertible {
  package let message: String
  package var description: String { message }
}
