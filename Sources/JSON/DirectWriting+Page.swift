import Records

extension Page: DirectlyWritten {
  func write(to writer: inout JSONWriter) -> [String]? {
    var members = Members()
    members.first("id", id, &writer)
    members.text("url", origin.url, &writer)
    members.text("source", origin.source, &writer)
    members.text("fetched_at", origin.fetchedAt, &writer)
    members.text("sha256", origin.sha256, &writer)
    if let bytes = origin.bytes { members.add("bytes", &writer) { $0.integer(bytes) } }
    if let charset = origin.charset {
      members.add("charset", &writer) {
        $0.object {
          $0.member("declared", charset.declared)
          $0.member("used", charset.used)
          $0.member("how", charset.how)
          $0.member("replaced", charset.replaced)
        }
      }
    }
    if let http = origin.http {
      members.add("http", &writer) {
        $0.object {
          $0.member("status", http.status)
          $0.member("final_url", http.finalUrl)
          $0.member("etag", http.etag)
          $0.member("last_modified", http.lastModified)
          $0.member("content_type", http.contentType)
        }
      }
    }
    members.text("media_type", mediaType, &writer)
    members.text("content", content, &writer)
    return members.names
  }
}
