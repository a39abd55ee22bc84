/// How a document writes each of its words elsewhere: what one place shows helps to read another.
///
/// After H. L. Chieu and H. T. Ng, "Named Entity Recognition: A Maximum Entropy Approach Using Global Information",
/// COLING 2002.
struct DocumentEvidence {
  struct Word {
    /// In small letters.
    var small = 0
    /// With a capital inside a sentence.
    var large = 0
    /// After a given name or an initial.
    var afterGivenName = 0
    /// The first places with a capital.
    var places: [Int32] = []
  }

  /// More places than these are not looked at.
  static let mostPlaces = 4

  private var numbers: [UInt64: Int32] = [:]
  private(set) var words: [Word] = []
  private var tokens = 0
  private let weighsLength: Bool

  init(weighsLength: Bool) { self.weighsLength = weighsLength }

  /// The document's length: a few sentences, a short article, more; 0 where it is not asked for. 149 of PUD's 153 Russian
  /// documents have up to 120 tokens; of factRuEval's 122, 21 have so few, and 110 up to 400.
  var length: UInt64 {
    guard weighsLength else { return 0 }
    return tokens <= 120 ? 1 : tokens <= 400 ? 2 : 3
  }

  /// Nothing noted, the same kind of evidence.
  func emptied() -> DocumentEvidence { DocumentEvidence(weighsLength: weighsLength) }

  /// Notes the words of a sentence.
  ///
  /// - Complexity: O(n) in the sentence.
  mutating func note(_ facts: [WordFacts], _ sentence: Range<Int>) {
    tokens += sentence.count
    for index in sentence {
      let fact = facts[index]
      guard fact.form.isNameLike || fact.form == .lower else { continue }
      let number: Int32
      if let known = numbers[fact.stem] {
        number = known
      } else {
        number = Int32(words.count)
        numbers[fact.stem] = number
        words.append(Word())
      }
      let at = Int(number)
      if fact.form == .lower {
        words[at].small += 1
        continue
      }
      if index > sentence.lowerBound {
        let before = facts[index - 1]
        if before.form == .lower || before.form == .comma || before.form.isNameLike {
          words[at].large += 1
        }
        if Self.isGivenName(facts, index - 1, sentence) { words[at].afterGivenName += 1 }
      }
      if words[at].places.count < Self.mostPlaces { words[at].places.append(Int32(index)) }
    }
  }

  func word(_ stem: UInt64) -> Word? { numbers[stem].map { words[Int($0)] } }

  private static func isGivenName(_ facts: [WordFacts], _ index: Int, _ sentence: Range<Int>)
    -> Bool
  {
    let fact = facts[index]
    if fact.form.isNameLike { return fact.flags.contains(.givenName) || fact.form == .initial }
    return fact.form == .stop && index > sentence.lowerBound && facts[index - 1].form == .initial
  }
}
