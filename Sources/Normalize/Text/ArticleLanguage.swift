import Language
import Records

/// Names an article's language by its text; what the page declares only helps where the text does not tell.
struct ArticleLanguage: Sendable {
  private let detector: LanguageDetector
  /// A headline of another language is no hint about a body that is this sure.
  private static let sure = 0.9
  /// Code points that `sure` is asked of the body alone; a shorter body is read together with its headline.
  private static let short = 200

  /// - Throws: `DataFiles.Missing` when the table is not beside the program.
  init() throws {
    detector = try LanguageDetector()
  }

  /// - Complexity: O(n) in the text's first fifteen hundred letters.
  func detect(_ text: String, title: String?, declared: String?) -> DetectedLanguage {
    let body = detector.detect(text)
    if body.code != "und", body.confidence >= Self.sure || text.utf8.count > Self.short {
      return body
    }
    if let title {
      let both = detector.detect(title + "\n" + text)
      if both.code != "und", both.confidence >= body.confidence { return both }
    }
    if body.code != "und" { return body }
    if let code = declared.flatMap(Self.primarySubtag) {
      return DetectedLanguage(code: code, confidence: 0.2)
    }
    return body
  }

  /// Of a headline alone.
  func detect(_ title: String) -> DetectedLanguage { detector.detect(title) }

  /// `ru` of `ru-RU` or `ru_RU`; nil for what is no language tag.
  private static func primarySubtag(_ tag: String) -> String? {
    let code = tag.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? ""
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    return code
  }
}
