import Language

/// The words of a text as the gazetteer parts them, folded: hyphens and apostrophes split tokens.
struct PartedWords {
  let words: [Word]
  /// The token of each word.
  let tokens: [Int]
  /// The first word of each token; of a mark, the word behind it.
  let first: [Int]

  /// - Complexity: O(n) in the tokens and the letters of those with marks.
  init(of text: Segmentation) {
    let all = text.tokens
    // A mark at least stands between two words of one token.
    var room = all.count
    for index in all.indices where all[index].hasMarks { room += all[index].foldedLength / 2 }
    var (words, first): ([Word], [Int]) = ([], [])
    // Filled in place: an append would ask each time whether there is room, and whether anybody shares the array.
    tokens = [Int](unsafeUninitializedCapacity: room) { tokens, count in
      words = [Word](unsafeUninitializedCapacity: room) { words, countOfWords in
        first = [Int](unsafeUninitializedCapacity: all.count) { first, countOfTokens in
          for index in all.indices {
            first[index] = count
            guard all[index].isWord || all[index].isNumber else { continue }
            if all[index].hasMarks {
              all[index].withFolded { folded in
                NameWords.eachWord(of: folded) { word in
                  (words[count], tokens[count]) = (Word(utf8: word), index)
                  count += 1
                }
              }
            } else {
              (words[count], tokens[count]) = (all[index].word, index)
              count += 1
            }
          }
          countOfTokens = all.count
        }
        countOfWords = count
      }
    }
    (self.words, self.first) = (words, first)
  }
}
