import CCurl

/// Owns a `CURLU`.
final class URLParts {
  private let handle = curl_url()

  deinit { curl_url_cleanup(handle) }

  func set(_ part: CURLUPart, _ text: String) throws(WebURLError) {
    // A host is encoded by punycode, and brackets stay.
    let encodes = part == CURLUPART_HOST ? 0 : CURLU_URLENCODE
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | encodes)
    try Self.check(curl_url_set(handle, part, text, flags))
  }

  func clear(_ part: CURLUPart) { curl_url_set(handle, part, nil, 0) }

  func get(_ part: CURLUPart, _ flags: UInt32 = 0) throws(WebURLError) -> String {
    var text: UnsafeMutablePointer<CChar>?
    try Self.check(curl_url_get(handle, part, &text, flags))
    defer { curl_free(text) }
    return text.map { String(cString: $0) } ?? ""
  }

  func optional(_ part: CURLUPart) -> String? { try? get(part) }

  private static func check(_ code: CURLUcode) throws(WebURLError) {
    guard code != CURLUE_OK else { return }
    // What libcurl says of `javascript:…` and `data:…`, which have no slashes.
    let isScheme = code == CURLUE_BAD_SLASHES || code == CURLUE_BAD_FILE_URL
    throw WebURLError(
      code: isScheme ? .scheme : .malformed, message: String(cString: curl_url_strerror(code)))
  }
}
