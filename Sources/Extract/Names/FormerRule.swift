import Records

/// Takes back a Russian body whose name begins with «экс-»: «Экс-игрок Арсенала» is somebody.
///
/// Spares a person behind such a word, «экс-министр Зуева», and names that only sound so, «Экспоцентр».
struct FormerRule: DoubtingRule {
  func strikes(_ name: FoundName, in draft: NameDraft) -> Bool {
    name.kind == .organization && name.method == .tagger
      && draft.tokens[name.tokens.lowerBound].folded.hasPrefix("экс-")
  }
}
