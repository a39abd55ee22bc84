/// Letters of the other alphabet that look like their own: the last one of «Алисa» may be Latin.
package enum Lookalikes {
  private static let pairs: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
    ("a", "а"), ("c", "с"), ("e", "е"), ("k", "к"), ("m", "м"), ("o", "о"), ("p", "р"), ("t", "т"),
    ("x", "х"), ("y", "у"),
  ]
  private static let cyrillic = Dictionary(
    uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) })
  private static let latin = Dictionary(uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) })

  /// A folded word in the alphabet of most of its letters, where all the others look like letters of that one.
  package static func mended(_ word: String) -> String {
    let scalars = word.unicodeScalars
    let count = scalars.count(where: \.isCyrillicLetter)
    guard count > 0, count < scalars.count else { return word }
    let isCyrillic = 2 * count > scalars.count
    var mended = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar.isCyrillicLetter == isCyrillic {
        mended.append(scalar)
      } else if let same = (isCyrillic ? cyrillic : latin)[scalar] {
        mended.append(same)
      } else {
        return word
      }
    }
    return String(mended)
  }
}
