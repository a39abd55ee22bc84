import Foundation

/// What the tagger's doubts on a whole page say of each name on it.
///
/// The tagger has learned from news and encyclopedias. On a page of another kind, such as a comparison of programs or a shop's
/// list, it is unsure of most of what it finds, and nine of ten of that are wrong: headings, products, acronyms. So a name
/// is less likely where its neighbours are doubtful. Read off 121 tagged names of 94 English development pages:
///
///     mean of the page   0.55–0.65   0.65–0.75   0.75–0.9
///     right of tagged       10 of 60    17 of 25    25 of 28
struct PageDoubt {
  /// The mean of news.
  private static let usual = 0.78
  /// So many usual names a page is thought to have besides its own: a few doubtful ones are chance.
  private static let prior = 6.0
  /// A page of which this is the mean says nothing of its names.
  private static let fair = 0.7
  /// Log odds for each unit that the mean lies below.
  private static let weight = 25.0
  /// Less sure names are wrong more often than right: of texts that were not learned from, and of doubtful pages.
  private static let leastSure = (fair: 0.45, doubtful: 0.6)

  /// Of a page on which no tagger has looked.
  static let none = PageDoubt([])

  private let shift: Double

  /// - Parameter confidences: of all names that the tagger finds in an article.
  init(_ confidences: [Double]) {
    let sum = confidences.reduce(Self.prior * Self.usual, +)
    let mean = sum / (Double(confidences.count) + Self.prior)
    shift = Self.weight * min(0, mean - Self.fair)
  }

  var leastSure: Double { shift < 0 ? Self.leastSure.doubtful : Self.leastSure.fair }

  /// How sure a name is on this page, in hundredths.
  func said(_ confidence: Double) -> Double {
    guard shift < 0, confidence > 0, confidence < 1 else { return confidence }
    let odds = confidence / (1 - confidence) * exp(shift)
    return (odds / (1 + odds) * 100).rounded() / 100
  }
}
