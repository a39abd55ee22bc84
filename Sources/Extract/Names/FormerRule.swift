import Records

/// Takes back a Russian name that begins with «экс-»: «Экс-игрок Арсенала» is somebody who is not named.
///
/// Spares a person behind such a word, «экс-министр Зуева», and names that only sound so, «Экспоцентр».
struct FormerRule: DoubtingRule {
  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    name.method == .tagger
      && draft.tokens[name.tokens.lowerBound].folded.hasPrefix("экс-")
  }
}
