import CCurl

/// One request under way: owns an easy handle of libcurl, which is used again for the next.
///
/// libcurl calls back on the thread that drives the loop, and no other touches it.
final class Transfer {
  let handle: OpaquePointerToCurl
  private(set) var request: WebRequest?
  private let settings: WebClient.Settings
  private var requestHeaders: UnsafeMutablePointer<curl_slist>?

  private var statusLine = ""
  private var headers: [(name: String, value: String)] = []
  private var headerBytes = 0
  private var body: [UInt8] = []
  private var failure: WebFailure?
  private var wasCut = false

  /// An announced length is believed up to here: room is made for it beforehand.
  private static let believedBytes = 1 << 20
  /// More bytes of headers are an attack.
  private static let maxHeaderBytes = 256 << 10

  init(_ settings: WebClient.Settings) {
    self.settings = settings
    handle = curl_easy_init()
  }

  deinit {
    curl_slist_free_all(requestHeaders)
    curl_easy_cleanup(handle)
  }

  /// Readies the handle for a request.
  func prepare(_ request: WebRequest) {
    self.request = request
    (statusLine, headers, headerBytes, body, failure, wasCut) = ("", [], 0, [], nil, false)
    curl_easy_reset(handle)
    setAddress(request)
    setSafety()
    setLimits(request.limits)
    setCallbacks()
  }

  private func setAddress(_ request: WebRequest) {
    CCurl_set_string(handle, CURLOPT_URL, request.url.text)
    CCurl_set_string(handle, CURLOPT_USERAGENT, settings.userAgent)
    CCurl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "")
    if let user = request.url.user {
      CCurl_set_string(handle, CURLOPT_USERNAME, user)
      CCurl_set_string(handle, CURLOPT_PASSWORD, request.url.password ?? "")
    }
    curl_slist_free_all(requestHeaders)
    requestHeaders = nil
    let conditions = [
      request.etag.map { "If-None-Match: " + $0 },
      request.lastModified.map { "If-Modified-Since: " + $0 },
    ]
    for line in conditions.compactMap({ $0 }) where !line.contains(where: \.isNewline) {
      requestHeaders = curl_slist_append(requestHeaders, line)
    }
    CCurl_set_list(handle, CURLOPT_HTTPHEADER, requestHeaders)
  }

  private func setSafety() {
    CCurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    // Redirects are the caller's: each hop is judged, asked for by the rules of its own host, and kept.
    CCurl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
    CCurl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1)
    CCurl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2)
    CCurl_set_string(handle, CURLOPT_CAINFO, settings.certificates)
    // Also keeps the environment's proxies out.
    CCurl_set_string(handle, CURLOPT_PROXY, settings.proxy ?? "")
    CCurl_set_long(handle, CURLOPT_NETRC, 0)
    CCurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    CCurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    CCurl_set_long(handle, CURLOPT_BUFFERSIZE, Self.bufferBytes)
  }

  /// So many bytes are read at once: most pages in one go, where libcurl's 16 KB ask twice.
  private static let bufferBytes = 48 << 10

  private func setLimits(_ limits: WebRequest.Limits) {
    CCurl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(limits.seconds * 1000))
    CCurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectSeconds * 1000))
    CCurl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
    CCurl_set_long(handle, CURLOPT_LOW_SPEED_TIME, max(1, Int(limits.stallSeconds)))
  }

  private func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    CCurl_set_pointer(handle, CURLOPT_PRIVATE, context)
    CCurl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    CCurl_set_taker(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.at(context).take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    CCurl_set_pointer(handle, CURLOPT_HEADERDATA, context)
    CCurl_set_taker(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.at(context).takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    // A proxy makes the connection to the target, which the client judges beforehand.
    guard settings.proxy == nil else { return }
    CCurl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
    CCurl_set_open_socket(handle) { context, _, address in
      guard let address else { return CCurl_bad_socket() }
      return Transfer.at(context).openSocket(address)
    }
  }

  static func at(_ context: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged.fromOpaque(context!).takeUnretainedValue()
  }

  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let objection = withUnsafePointer(to: &address.pointee.addr) { socket in
      IPAddress(socket: socket).map { settings.addresses.objection(to: $0) }
        ?? "is no address of the Internet"
    }
    guard let objection else { return CCurl_socket(address) }
    failure = WebFailure(code: .blockedAddress, message: objection)
    return CCurl_bad_socket()
  }

  private func takeHeader(_ line: UnsafeRawBufferPointer) -> Int {
    headerBytes += line.count
    guard headerBytes <= Self.maxHeaderBytes else {
      failure = WebFailure(
        code: .tooLarge, message: "has more than \(Self.maxHeaderBytes) bytes of headers")
      return 0
    }
    let bytes = line.trimmed
    if bytes.starts(with: "HTTP/".utf8) {
      // Also after `100 Continue`: what counts is the last.
      statusLine = Self.text(bytes)
      headers = []
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      let value = UnsafeRawBufferPointer(rebasing: bytes[(colon + 1)...]).trimmed
      headers.append((Self.text(bytes[..<colon]), Self.text(value)))
    }
    return line.count
  }

  /// UTF-8 if it validates, else Latin-1, as servers have always meant.
  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    let limit = request!.limits.maxBytes
    if request!.limits.isCut, body.count + bytes.count > limit {
      body.append(contentsOf: bytes.prefix(limit - body.count))
      wasCut = true
      return 0
    }
    guard body.count + bytes.count <= limit else {
      failure = WebFailure(code: .tooLarge, message: "has more than \(limit) bytes")
      return 0
    }
    if body.isEmpty {
      let announced = CCurl_get_length(handle)
      body.reserveCapacity(max(bytes.count, min(announced, Self.believedBytes, limit)))
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  private var machine: String? {
    guard settings.proxy == nil, let address = CCurl_get_string(handle, CURLINFO_PRIMARY_IP) else {
      return nil
    }
    return String(cString: address)
  }

  /// What came of it, once libcurl is done.
  func finish(_ code: CURLcode, at instant: Int) -> Result<WebResponse, WebFailure> {
    defer { body = [] }
    if code == CURLE_OK || wasCut, !statusLine.isEmpty {
      failure = nil  // one of a host's addresses was refused, another served
      return .success(
        WebResponse(
          url: request!.url, instant: instant, machine: machine, statusLine: statusLine,
          status: CCurl_get_long(handle, CURLINFO_RESPONSE_CODE), headers: headers, body: body))
    }
    let words = String(cString: curl_easy_strerror(code))
    return .failure(failure ?? WebFailure(code: .init(code), message: words))
  }
}

/// libcurl's `CURL` is `void`.
typealias OpaquePointerToCurl = UnsafeMutableRawPointer?

extension WebFailure.Code {
  init(_ code: CURLcode) {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: self = .timeout
    case CURLE_PARTIAL_FILE: self = .truncated
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED:
      self = .tls
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL,
      CURLE_WRITE_ERROR, CURLE_OK:
      self = .malformed
    default: self = .unreachable
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Without spaces and line breaks at both ends.
  fileprivate var trimmed: Slice<UnsafeRawBufferPointer> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start] <= 0x20 { start += 1 }
    while start < end, self[end - 1] <= 0x20 { end -= 1 }
    return self[start..<end]
  }
}
