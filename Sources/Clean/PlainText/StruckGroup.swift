/// What the rules that name a line have in common, told by what such lines stand beside.
enum StruckGroup: Int, CaseIterable {
  case signature, picture, share, account, related, response, rights, other

  init(_ rule: String) {
    self =
      switch rule {
      case "date-line", "byline", "sign-off": .signature
      case "credit", "caption", "player": .picture
      case "share", "app": .share
      case "sign-in", "subscribe", "cookies", "javascript", "navigation": .account
      case "read-also", "more-news", "related-headline": .related
      case "comments", "tags", "contact", "source-link", "error-report": .response
      case "copyright", "legal-notice", "mass-media-notice", "age-mark": .rights
      default: .other
      }
  }

  /// Whether an article is mostly over when such a line comes.
  var ends: Bool { self == .related || self == .response || self == .rights }
}
