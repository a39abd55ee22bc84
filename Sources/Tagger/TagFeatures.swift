/// The features of a token, the same for learning and for tagging: each a hash of what kind of thing is seen, and what.
struct TagFeatures {
  let document: TaggerDocument
  private(set) var values: [UInt64] = []

  /// What kind of thing a feature tells.
  private enum Kind: UInt64 {
    case bias, word, stem, prefix, suffix, shape, form, forms, stemPair, wordPair
    case flags, flag, flagPair, formAndFlags, phrase, position, quote
    case runBefore, runAfter, runFirst, runLast, runSize, runFlags, neighbourSuffix
    case seenSmall, seenLarge, seenGiven, seenCount, elsewhereBefore, elsewhereAfter, elsewhereFlags
    case formAndStemBefore, formAndStemAfter, suffixAndForm, wordAndForm
    case cluster, clusterGroup, clusterPair, clusterAndForm
  }

  init(_ document: TaggerDocument) {
    self.document = document
    values.reserveCapacity(128)
  }

  @inline(__always)
  private mutating func add(_ kind: Kind, _ value: UInt64, at offset: Int = 0) {
    values.append(
      FeatureHash.pair(kind.rawValue &* 16 &+ UInt64(truncatingIfNeeded: offset + 8), value))
  }

  /// Works out `values` for one token of a sentence.
  mutating func read(_ index: Int, in sentence: Range<Int>) {
    values.removeAll(keepingCapacity: true)
    let fact = document.facts[index]
    add(.bias, 0)
    addWindow(index, sentence)
    addFlags(fact, index, sentence)
    addClusters(fact, index, sentence)
    add(.suffix, UInt64(fact.suffixes[2]), at: 2)
    add(.suffixAndForm, FeatureHash.pair(UInt64(fact.suffixes[1]), UInt64(fact.form.rawValue)))
    let isFirst = index == sentence.lowerBound
    add(.position, UInt64(fact.form.rawValue) << 1 | (isFirst ? 1 : 0))
    add(.quote, UInt64(fact.form.rawValue) << 1 | (fact.isQuoted ? 1 : 0))
    guard fact.form.isNameLike else { return }
    addParts(fact)
    addRun(fact, index, sentence)
    addEvidence(fact, index, isFirst)
  }

  /// What stands at a place of the sentence: nothing is a word of its own.
  @inline(__always)
  private func neighbour(_ index: Int, _ sentence: Range<Int>) -> WordFacts? {
    sentence.contains(index) ? document.facts[index] : nil
  }

  private mutating func addWindow(_ index: Int, _ sentence: Range<Int>) {
    let none: UInt64 = 0xE0D
    var stems = SIMD8<UInt64>(repeating: none)
    var forms = SIMD8<UInt64>(repeating: 15)
    for offset in -2...2 {
      guard let fact = neighbour(index + offset, sentence) else {
        add(.word, none, at: offset)
        continue
      }
      add(.word, fact.word, at: offset)
      if fact.stem != fact.word { add(.stem, fact.stem, at: offset) }
      stems[offset + 2] = fact.stem
      forms[offset + 2] = UInt64(fact.form.rawValue)
      if offset == 0 || offset == 1 || offset == -1 {
        add(.shape, UInt64(fact.shape), at: offset)
      } else {
        add(.form, forms[offset + 2], at: offset)
      }
      if offset == 1 || offset == -1 {
        add(.neighbourSuffix, UInt64(fact.suffixes[1]), at: offset)
        add(.neighbourSuffix, UInt64(fact.suffixes[2]), at: offset + 4)
      }
    }
    add(.stemPair, FeatureHash.pair(stems[1], stems[2]), at: -1)
    add(.stemPair, FeatureHash.pair(stems[2], stems[3]), at: 1)
    add(.stemPair, FeatureHash.pair(stems[0], stems[1]), at: -2)
    add(.stemPair, FeatureHash.pair(stems[3], stems[4]), at: 2)
    let three = forms[1] << 8 | forms[2] << 4 | forms[3]
    add(.forms, three)
    add(.forms, forms[0] << 16 | three << 4 | forms[4], at: 1)
    add(.wordAndForm, FeatureHash.pair(stems[2], forms[2]))
    add(.formAndStemBefore, FeatureHash.pair(stems[1], forms[2]))
    add(.formAndStemAfter, FeatureHash.pair(stems[3], forms[2]))
    add(.formAndStemBefore, FeatureHash.pair(stems[0], forms[1] << 4 | forms[2]), at: 1)
    add(.formAndStemAfter, FeatureHash.pair(stems[4], forms[3] << 4 | forms[2]), at: 1)
  }

  private mutating func addFlags(_ fact: WordFacts, _ index: Int, _ sentence: Range<Int>) {
    let own = UInt64(fact.flags.rawValue)
    var around: [UInt64] = [0, 0]
    for (side, offset) in [-1, 1].enumerated() {
      guard let other = neighbour(index + offset, sentence) else { continue }
      around[side] = UInt64(other.flags.rawValue)
      if !other.flags.isEmpty { add(.flags, around[side], at: offset) }
      if !other.phrase.isEmpty { add(.phrase, UInt64(other.phrase.rawValue), at: offset) }
    }
    if !fact.flags.isEmpty {
      add(.formAndFlags, own << 4 | UInt64(fact.form.rawValue))
      for bit in 0..<16 where own & (1 << bit) != 0 { add(.flag, UInt64(bit)) }
    }
    if !fact.phrase.isEmpty { add(.phrase, UInt64(fact.phrase.rawValue)) }
    let form = UInt64(fact.form.rawValue)
    add(.flagPair, own << 20 | around[0] << 4 | form, at: -1)
    add(.flagPair, own << 20 | around[1] << 4 | form, at: 1)
  }

  /// What company the word and its neighbours keep elsewhere.
  private mutating func addClusters(_ fact: WordFacts, _ index: Int, _ sentence: Range<Int>) {
    var clusters = SIMD8<UInt64>.zero
    for offset in -2...2 {
      guard let fact = neighbour(index + offset, sentence), fact.cluster != 0 else { continue }
      clusters[offset + 2] = UInt64(fact.cluster)
      add(.cluster, UInt64(fact.cluster), at: offset)
      add(.clusterGroup, UInt64(fact.cluster >> 10), at: offset)
    }
    let form = UInt64(fact.form.rawValue)
    add(.clusterAndForm, clusters[2] << 4 | form)
    add(.clusterAndForm, clusters[1] << 4 | form, at: -1)
    add(.clusterAndForm, clusters[3] << 4 | form, at: 1)
    add(.clusterPair, clusters[1] << 16 | clusters[2], at: -1)
    add(.clusterPair, clusters[2] << 16 | clusters[3], at: 1)
  }

  private mutating func addParts(_ fact: WordFacts) {
    for letters in 0..<4 where fact.prefixes[letters] != 0 {
      add(.prefix, UInt64(fact.prefixes[letters]), at: letters)
    }
    for letters in 0..<6 where letters != 2 && fact.suffixes[letters] != 0 {
      add(.suffix, UInt64(fact.suffixes[letters]), at: letters)
    }
  }

  /// The run of capitalised words that the token stands in: what leads to it, what follows, its ends.
  private mutating func addRun(_ fact: WordFacts, _ index: Int, _ sentence: Range<Int>) {
    let (before, after) = (UInt64(fact.runBefore), UInt64(fact.runAfter))
    add(.runSize, min(before, 4) << 4 | min(after, 4))
    // Stops after initials may stand between: they are few, and the ends need not be exact.
    let first = max(sentence.lowerBound, index - Int(before))
    let last = min(sentence.upperBound - 1, index + Int(after))
    let (opening, closing) = (document.facts[first], document.facts[last])
    if before > 0 { add(.runFirst, opening.stem) }
    if after > 0 { add(.runLast, closing.stem) }
    add(.runFlags, UInt64(opening.flags.rawValue) << 16 | min(before, 3))
    add(.runFlags, UInt64(closing.flags.rawValue) << 16 | min(after, 3), at: 1)
    add(
      .runFlags, UInt64(closing.flags.rawValue) << 16 | UInt64(opening.flags.rawValue), at: 2)
    if before > 0, let other = neighbour(first - 1, sentence) {
      add(.runBefore, other.stem)
      add(.runBefore, UInt64(other.flags.rawValue) << 4 | UInt64(other.form.rawValue), at: 1)
    }
    if after > 0, let other = neighbour(last + 1, sentence) {
      add(.runAfter, other.stem)
      add(.runAfter, UInt64(other.flags.rawValue) << 4 | UInt64(other.form.rawValue), at: 1)
    }
  }

  /// How the document writes the word elsewhere; that it does not says little in a short one.
  private mutating func addEvidence(_ fact: WordFacts, _ index: Int, _ isFirst: Bool) {
    guard let word = document.evidence.word(fact.stem) else { return }
    let form =
      document.evidence.length << 8 | UInt64(fact.form.rawValue) << 1 | (isFirst ? 1 : 0)
    add(.seenSmall, form << 2 | UInt64(min(word.small, 2)))
    add(.seenLarge, form << 2 | UInt64(min(word.large, 3)))
    add(.seenCount, form << 3 | UInt64(min(word.places.count, 4)))
    if word.afterGivenName > 0 { add(.seenGiven, min(UInt64(word.afterGivenName), 2)) }
    for place in word.places where Int(place) != index {
      let other = Int(place)
      if other > 0 {
        let before = document.facts[other - 1]
        add(.elsewhereBefore, before.stem)
        add(.elsewhereFlags, UInt64(before.flags.rawValue) << 4 | UInt64(before.form.rawValue))
      }
      if other + 1 < document.facts.count {
        let after = document.facts[other + 1]
        add(.elsewhereAfter, after.stem)
        add(
          .elsewhereFlags, UInt64(after.flags.rawValue) << 4 | UInt64(after.form.rawValue), at: 1)
      }
    }
  }
}
