import CCurl
import Glibc

/// Asks for many addresses at once, on one thread: libcurl's multi interface.
///
///     let client = WebClient(settings)
///     client.start(request)
///     for done in client.wait(milliseconds: 1000) { … }
///
/// Knows nothing of politeness. Stays with the thread that made it.
package final class WebClient {
  package struct Settings: Sendable {
    /// Name, version and contact.
    package var userAgent: String
    package var addresses: AddressGuard
    /// The address of a proxy; nil for none, whatever the environment says.
    package var proxy: String?
    /// A file of certificates in PEM to trust in place of the system's.
    package var certificates: String?

    package init(
      userAgent: String, addresses: AddressGuard, proxy: String? = nil, certificates: String? = nil
    ) {
      self.userAgent = userAgent
      self.addresses = addresses
      self.proxy = proxy
      self.certificates = certificates
    }
  }

  /// One request that has come to its end.
  package struct Done {
    package let request: WebRequest
    package let result: Result<WebResponse, WebFailure>
  }

  private let settings: Settings
  private let loop = curl_multi_init()
  private var idle: [Transfer] = []
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  /// What came to its end without libcurl.
  private var refused: [Done] = []

  /// How many requests are under way.
  package var count: Int { running.count + refused.count }

  package init(_ settings: Settings) {
    Self.prepare()
    self.settings = settings
    // Room for one idle connection each of the hosts that are asked side by side.
    _ = CCurl_multi_set_long(loop, CURLMOPT_MAXCONNECTS, 64)
  }

  deinit {
    for transfer in running.values { curl_multi_remove_handle(loop, transfer.handle) }
    curl_multi_cleanup(loop)
  }

  /// Begins a request.
  package func start(_ request: WebRequest) {
    if settings.proxy != nil,
      let objection = settings.addresses.objection(toHost: request.url.host)
    {
      let failure = WebFailure(code: .blockedAddress, message: objection)
      return refused.append(Done(request: request, result: .failure(failure)))
    }
    let transfer = idle.popLast() ?? Transfer(settings)
    transfer.prepare(request)
    running[transfer.handle!] = transfer
    curl_multi_add_handle(loop, transfer.handle)
  }

  /// Works for so long at most, or until some requests have come to their end.
  ///
  /// - Returns: those, in the order in which they ended.
  package func wait(milliseconds: Int) -> [Done] {
    var done = refused
    refused = []
    var stillRunning: Int32 = 0
    curl_multi_perform(loop, &stillRunning)
    collect(into: &done)
    if done.isEmpty, milliseconds > 0 {
      if running.count >= Self.many { usleep(Self.gathering) }
      curl_multi_poll(loop, nil, 0, Int32(clamping: milliseconds), nil)
      curl_multi_perform(loop, &stillRunning)
      collect(into: &done)
    }
    return done
  }

  /// With so many requests under way some microseconds bring several pieces of answers, which are then taken in one turn: each
  /// turn looks at all connections.
  private static let many = 8
  private static let gathering: UInt32 = 300

  private func collect(into done: inout [Done]) {
    var queued: Int32 = 0
    let now = time(nil)
    while let message = curl_multi_info_read(loop, &queued) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let transfer = running.removeValue(forKey: handle), let request = transfer.request
      else { continue }
      // The message is libcurl's, and gone once the handle is removed.
      let code = CCurl_result(message)
      done.append(Done(request: request, result: transfer.finish(code, at: now)))
      curl_multi_remove_handle(loop, handle)
      idle.append(transfer)
    }
  }

  /// libcurl's one call for the whole process, before all others.
  private static func prepare() { _ = libraryIsReady }
  private static let libraryIsReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
