import Language
import Records

/// Finds who is said to have said what.
package struct StatementFinder: Sendable {
  let lexicon: CueLexicon
  let words: SpeechWords

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
    in cut: Segmentation, _ page: PageWords, paragraphs: [Paragraph], mentions: [Mention],
    entities: [Entity], outlets: Set<String>, times: [TimeMention]
  ) -> Found {
    let scene = Scene(
      cut, paragraphs: paragraphs, mentions: mentions, entities: entities, outlets: outlets,
      times: times, words: words, lexicon: lexicon, known: page.known)
    let units = drafts(in: scene)
    var resolver = SpeakerResolver(scene: scene)
    let writer = StatementWriter(scene: scene)
    var found = Found(statements: [], pronouns: [])
    /// Quotations in a row that no cue goes with.
    var bare = 0
    let isPlayed = scene.isPlayed
    for (index, drafts) in units.enumerated() {
      let ordered =
        drafts.count > 1 ? drafts.sorted { $0.cue.lowerBound < $1.cue.lowerBound } : drafts
      for (draft, speaker) in zip(ordered, resolver.resolve(ordered, unit: index)) {
        bare = draft.cueForm == nil && draft.subject?.kind == .carried ? bare + 1 : 0
        // Quotations without a source, and long lists of them, are examples, sayings or lines of a play.
        let nobody =
          draft.form != .indirect && draft.subject?.kind == .carried && speaker.entity == nil
          && speaker.surface == nil
        if nobody || bare > Self.longestMonologue || isIdle(draft, speaker, in: scene)
          || isPlayed && (draft.subject?.kind == .carried || draft.cueForm?.tense == .present)
        {
          continue
        }
        found.statements.append(writer.statement(draft, speaker: speaker))
        if let pronoun = writer.pronoun(of: speaker) { found.pronouns.append(pronoun) }
      }
    }
    found.statements = found.statements.inTextOrder()
    found.pronouns = found.pronouns.inTextOrder()
    return found
  }

  /// "Finding that a loom fits is hard": an English gerund that nobody is known to speak of reports nothing.
  private func isIdle(_ draft: StatementDraft, _ speaker: SpeakerResolver.Resolved, in scene: Scene)
    -> Bool
  {
    guard let form = draft.cueForm, form.tense == .gerund, !form.cue.isRussian,
      draft.subject?.kind == .carried, form.cue.lemma != "say"
    else { return false }
    // ", stating they had left": who they are another sentence tells.
    return speaker.entity == nil && speaker.surface == nil
      && scene.word(draft.range.lowerBound) != "they"
  }

  /// A speaker goes on for so many quotations without a word about him.
  private static let longestMonologue = 4

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
      guard scene.canReport(scene.units[index]) else {
        units.append([])
        opening = nil
        continue
      }
      var reader = UnitReader(scene: scene, subjects: subjects, index: index)
      let drafts = reader.read()
      if index > 0, let pointer = Pointer.found(by: reader) {
        units[index - 1] = pointer.apply(to: units[index - 1], of: index - 1, scene: scene)
      }
      opening = BlockOpening.found(by: reader)
      units.append(drafts)
    }
    return units
  }
}
