import Language
import Records

/// Names an article's language by its text; what the page declares only helps where the text does not tell.
enum ArticleLanguage {
  /// Code points that are enough to tell, and cheap to read.
  private static let reach = 1500

  static func detect(_ text: String, title: String?, declared: String?) -> DetectedLanguage {
    let body = LanguageDetector.detect(String(text.unicodeScalars.prefix(reach)))
    if body.code != "und" {
      return DetectedLanguage(code: body.code, confidence: body.confidence)
    }
    if let title {
      let both = title + "\n" + String(text.unicodeScalars.prefix(reach))
      let found = LanguageDetector.detect(both)
      if found.code != "und" {
        return DetectedLanguage(code: found.code, confidence: found.confidence)
      }
    }
    if let code = declared.flatMap(primarySubtag) {
      return DetectedLanguage(code: code, confidence: 0.2)
    }
    return DetectedLanguage(code: "und", confidence: 0)
  }

  /// `ru` of `ru-RU` or `ru_RU`; nil for what is no language tag.
  private static func primarySubtag(_ tag: String) -> String? {
    let code = tag.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? ""
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    return code
  }
}
