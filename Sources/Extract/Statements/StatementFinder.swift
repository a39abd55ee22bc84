import Language
import Records

/// Finds who is said to have said what.
package struct StatementFinder: Sendable {
  private let lexicon: CueLexicon
  private let words: SpeechWords

  package struct Found: Sendable {
    /// In the text's order.
    package var statements: [Statement]
    /// The pronouns beside cues that now have their person.
    package var pronouns: [Mention]
  }

  /// - Throws: when a table is missing.
  package init() throws {
    lexicon = try CueLexicon()
    words = try SpeechWords()
  }

  /// - Parameter outlets: the ids of the entities that are news outlets.
  /// - Complexity: O(n) in the text's tokens.
  package func statements(
    in cut: Segmentation, paragraphs: [Paragraph], mentions: [Mention], entities: [Entity],
    outlets: Set<String>, times: [TimeMention]
  ) -> Found {
    let scene = Scene(
      cut, paragraphs: paragraphs, mentions: mentions, entities: entities, outlets: outlets,
      times: times,
      words: words, lexicon: lexicon)
    let units = drafts(in: scene)
    var resolver = SpeakerResolver(scene: scene)
    let writer = StatementWriter(scene: scene)
    var found = Found(statements: [], pronouns: [])
    for (index, drafts) in units.enumerated() {
      let ordered = drafts.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
      for (draft, speaker) in zip(ordered, resolver.resolve(ordered, unit: index)) {
        found.statements.append(writer.statement(draft, speaker: speaker))
        if let pronoun = writer.pronoun(of: speaker) { found.pronouns.append(pronoun) }
      }
    }
    found.statements.sort { $0.span < $1.span }
    found.pronouns.sort { $0.span < $1.span }
    return found
  }

  /// The drafts of each unit.
  private func drafts(in scene: Scene) -> [[StatementDraft]] {
    let subjects = SubjectFinder(scene: scene)
    var units: [[StatementDraft]] = []
    var opening: BlockOpening?
    /// The paragraph that a speaker's unmarked words fill.
    var block = -1
    for index in scene.units.indices {
      if scene.units[index].paragraph == block {
        units.append([])
        continue
      }
      let begins = index == 0 || scene.units[index - 1].paragraph != scene.units[index].paragraph
      if begins, let draft = opening?.draft(of: index, scene: scene) {
        if scene.quoteAt[draft.range.lowerBound] < 0 { block = scene.units[index].paragraph }
        units.append([draft])
        opening = nil
        continue
      }
      var reader = UnitReader(scene: scene, subjects: subjects, index: index)
      let drafts = reader.read()
      if index > 0, let pointer = Pointer(reader: reader) {
        units[index - 1] = pointer.apply(to: units[index - 1], of: index - 1, scene: scene)
      }
      opening = BlockOpening(reader: reader)
      units.append(drafts)
    }
    return units
  }
}
