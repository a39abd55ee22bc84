import Language
import Records

/// Reads the events of one sentence.
struct SentenceEvents {
  let words: EventWords
  let text: Segmentation
  let sentence: Sentence
  let triggers: [EventWords.Trigger]
  let names: [Mention]
  let times: [TimeMention]
  /// The day of publication.
  let published: String?

  /// An event's words: a noun, a name, or both.
  private struct Candidate {
    var span: TextSpan
    var kind: EventMention.Kind
    var name: Mention?
  }

  func events() -> [EventMention] {
    let candidates = candidates()
    let dates = dates(of: candidates)
    return candidates.enumerated().compactMap { index, candidate in
      let time = dates[index]
      guard time != nil || candidate.name != nil else { return nil }
      let span =
        time.map { TextSpan(min($0.start, candidate.span.start), max($0.end, candidate.span.end)) }
        ?? candidate.span
      let told = words.status(of: around(span))
      guard time != nil || told != nil else { return nil }
      return event(candidate, time, span, told)
    }
  }

  private func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for name in names where name.kind == .event && name.nested != true {
      result.append(Candidate(span: name.span, kind: kind(of: name), name: name))
    }
    let named = result
    for trigger in triggers {
      let span = TextSpan(
        text.tokens[trigger.tokens.lowerBound].range.lowerBound,
        text.tokens[trigger.tokens.upperBound - 1].range.upperBound)
      guard !named.contains(where: { $0.span.overlaps(span) }),
        !names.contains(where: {
          $0.kind == .document && $0.span.overlaps(span)
            || $0.kind == .organization && $0.span.contains(span)
        })
      else { continue }
      // «конференция по … "Женева-2"», "the Geneva-2 conference": the noun tells the name's kind.
      if let near = result.firstIndex(where: { $0.name != nil && isApposed(span, $0.span) }) {
        result[near].kind = trigger.kind
        result[near].span = TextSpan(
          min(span.start, result[near].span.start), max(span.end, result[near].span.end))
      } else {
        result.append(Candidate(span: span, kind: trigger.kind))
      }
    }
    return result.sorted { $0.span < $1.span }
  }

  /// A noun and a name with no verb's room between them.
  private func isApposed(_ noun: TextSpan, _ name: TextSpan) -> Bool {
    let gap = noun.end <= name.start ? name.start - noun.end : noun.start - name.end
    guard (0...60).contains(gap) else { return false }
    let between = noun.end <= name.start ? noun.end..<name.start : name.end..<noun.start
    return !text.scalars[between].contains(where: { $0 == "," || $0 == ";" || $0 == ":" })
      && words.status(of: tokens(between)) == nil
  }

  private func kind(of name: Mention) -> EventMention.Kind {
    let folded = NormalForm.fold(name.lemma)
    if folded.holds("talks") || folded.holds("process") || folded.holds("negotiation")
      || folded.holds("переговор") || folded.holds("процесс") || folded.holds("формат")
    {
      return .talks
    }
    if folded.holds("meeting") || folded.holds("summit") || folded.holds("встреч") {
      return .meeting
    }
    if folded.holds("war") || folded.holds("войн") { return .other }
    return .conference
  }

  /// Each time goes to the nearest event, and each event has one.
  private func dates(of candidates: [Candidate]) -> [Int: TimeMention] {
    var pairs: [(distance: Int, candidate: Int, time: Int)] = []
    for (index, candidate) in candidates.enumerated() {
      for (number, time) in times.enumerated() where days(time) != nil && time.precision != .year {
        let distance = max(0, max(candidate.span.start - time.end, time.start - candidate.span.end))
        pairs.append((distance, index, number))
      }
    }
    pairs.sort { ($0.distance, $0.candidate, $0.time) < ($1.distance, $1.candidate, $1.time) }
    var result: [Int: TimeMention] = [:]
    var used: Set<Int> = []
    for pair in pairs
    where pair.distance <= 250 && result[pair.candidate] == nil && !used.contains(pair.time) {
      result[pair.candidate] = times[pair.time]
      used.insert(pair.time)
    }
    return result
  }

  private func days(_ time: TimeMention) -> (from: String, to: String)? {
    if let from = time.from { return (from, time.to ?? from) }
    guard let value = time.value else { return nil }
    let ends = value.split(separator: "/").map(String.init)
    guard let first = ends.first, first.utf8.count == 10 else { return nil }
    return (first, ends.last ?? first)
  }

  private func tokens(_ range: Range<Int>) -> Slice<Tokens> {
    text.tokens[
      text.firstToken(
        from: range.lowerBound)..<max(
          text.firstToken(from: range.lowerBound), text.firstToken(from: range.upperBound))]
  }

  /// The words of a span and a few on either side, inside the sentence.
  private func around(_ span: TextSpan) -> Slice<Tokens> {
    let first = max(sentence.tokens.lowerBound, text.firstToken(from: span.start) - 4)
    let last = min(sentence.tokens.upperBound, text.firstToken(from: span.end) + 6)
    return text.tokens[first..<max(first, last)]
  }

  private func event(
    _ candidate: Candidate, _ time: TimeMention?, _ span: TextSpan, _ told: EventMention.Status?
  ) -> EventMention {
    let days = time.flatMap(days)
    let place = place(of: candidate)
    let id =
      candidate.name?.entity
      ?? "event-"
      + EntityID.digest(
        "\(candidate.kind.rawValue)|\(place ?? "")|\(days?.from ?? "")|\(days?.to ?? "")")
    return EventMention(
      event: id, kind: candidate.kind, name: candidate.name?.lemma, place: place, from: days?.from,
      to: days?.to, status: told ?? guess(days?.from), participants: participants(candidate, place),
      start: span.start, end: span.end)
  }

  /// Without a word that tells, a day after the article's own is still to come.
  private func guess(_ from: String?) -> EventMention.Status {
    guard let from, let published else { return .held }
    return from > published ? .planned : .held
  }

  private static let prepositions: WordSet = ["in", "at", "в", "во", "near", "под"]

  /// The place behind "in", «в», or the one inside the event's name.
  private func place(of candidate: Candidate) -> String? {
    let places = names.filter { $0.kind == .place }
    if let inside = places.first(where: { $0.nested == true && candidate.span.contains($0.span) }) {
      return inside.entity
    }
    let standing = places.filter { place in
      guard place.nested != true else { return false }
      let before = text.firstToken(from: place.start) - 1
      return before >= sentence.tokens.lowerBound
        && Self.prepositions.contains(text.tokens[before].word)
    }
    let nearest = standing.min {
      (distance($0, candidate), $0.start) < (distance($1, candidate), $1.start)
    }
    return nearest.flatMap { distance($0, candidate) <= 80 ? $0.entity : nil }
  }

  private func distance(_ mention: Mention, _ candidate: Candidate) -> Int {
    max(0, max(candidate.span.start - mention.end, mention.start - candidate.span.end))
  }

  /// Whom the words join with the event: "between X and Y", "with X", «встреча X с Y».
  private func participants(_ candidate: Candidate, _ place: String?) -> [String] {
    var result: [String] = []
    for name in names where name.nested != true && name.start >= candidate.span.start {
      guard let entity = name.entity, entity != place, !result.contains(entity) else { continue }
      let before = text.firstToken(from: name.start) - 1
      let joined =
        before >= sentence.tokens.lowerBound && Self.joins.contains(text.tokens[before].word)
      switch name.kind {
      case .person: if distance(name, candidate) <= 120 { result.append(entity) }
      case .organization, .place:
        if joined, distance(name, candidate) <= 120 { result.append(entity) }
      case .event, .document: break
      }
    }
    return result
  }

  private static let joins: WordSet = [
    "between", "with", "and", "of", "с", "со", "между", "и", "представителей", "представителями",
  ]
}
