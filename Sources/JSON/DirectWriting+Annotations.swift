import Records

extension Annotations: DirectlyWritten {
  func write(to writer: inout JSONWriter) -> [String]? {
    writer.member("id", id)
    writer.member("mentions")
    writer.list(mentions) { $0.mention($1) }
    writer.member("entities")
    writer.list(entities) { $0.entity($1) }
    writer.member("statements")
    writer.list(statements) { $0.statement($1) }
    writer.member("times")
    writer.list(times) { $0.time($1) }
    writer.member("events")
    writer.list(events) { $0.event($1) }
    return ["id", "mentions", "entities", "statements", "times", "events"]
  }
}

extension JSONWriter {
  fileprivate mutating func mention(_ mention: Mention) {
    object {
      $0.member("start", mention.start)
      $0.member("end", mention.end)
      $0.member("surface", mention.surface)
      $0.member("lemma", mention.lemma)
      $0.member("kind", mention.kind.rawValue)
      $0.member("entity", mention.entity)
      $0.member("confidence", mention.confidence)
      $0.member("method", mention.method.rawValue)
      $0.member("nested", mention.nested)
      $0.member("acts_as", mention.actsAs)
    }
  }

  fileprivate mutating func entity(_ entity: Entity) {
    object {
      $0.member("entity", entity.entity)
      $0.member("kind", entity.kind.rawValue)
      $0.member("name", entity.name)
      $0.member("name_en", entity.nameEn)
      $0.member("name_ru", entity.nameRu)
      $0.member("aliases", entity.aliases)
      $0.member("country", entity.country)
      $0.member("lat", entity.lat)
      $0.member("lon", entity.lon)
      $0.member("roles")
      $0.list(entity.roles) { $0.role($1) }
    }
  }

  private mutating func role(_ role: Role) {
    object {
      $0.member("office", role.office)
      $0.member("body", role.body)
      if let evidence = role.evidence {
        $0.member("evidence")
        $0.span(evidence)
      }
    }
  }

  fileprivate mutating func statement(_ statement: Statement) {
    object {
      $0.member("start", statement.start)
      $0.member("end", statement.end)
      $0.member("text", statement.text)
      if let parts = statement.parts {
        $0.member("parts")
        $0.list(parts) { $0.span($1) }
      }
      $0.member("form", statement.form.rawValue)
      $0.member("cue", statement.cue)
      $0.member("speaker", statement.speaker)
      $0.member("speakers", statement.speakers)
      $0.member("speaker_kind", statement.speakerKind?.rawValue)
      $0.member("speaker_surface", statement.speakerSurface)
      $0.member("speaker_start", statement.speakerStart)
      $0.member("speaker_end", statement.speakerEnd)
      $0.member("via", statement.via)
      $0.member("act", statement.act)
      $0.member("addressees", statement.addressees)
      $0.member("topics", statement.topics)
      $0.member("places", statement.places)
      $0.member("occasion", statement.occasion)
      if let said = statement.said {
        $0.member("said")
        $0.object {
          $0.member("value", said.value)
          $0.member("from", said.from)
          $0.member("to", said.to)
        }
      }
      $0.member("negated", statement.negated)
      $0.member("confidence", statement.confidence)
    }
  }

  fileprivate mutating func time(_ time: TimeMention) {
    object {
      $0.member("start", time.start)
      $0.member("end", time.end)
      $0.member("surface", time.surface)
      $0.member("kind", time.kind.rawValue)
      $0.member("value", time.value)
      $0.member("from", time.from)
      $0.member("to", time.to)
      $0.member("precision", time.precision?.rawValue)
      $0.member("anchor", time.anchor)
    }
  }

  fileprivate mutating func event(_ event: EventMention) {
    object {
      $0.member("event", event.event)
      $0.member("kind", event.kind.rawValue)
      $0.member("name", event.name)
      $0.member("place", event.place)
      $0.member("from", event.from)
      $0.member("to", event.to)
      $0.member("status", event.status.rawValue)
      $0.member("participants", event.participants)
      $0.member("start", event.start)
      $0.member("end", event.end)
    }
  }

  private mutating func span(_ span: TextSpan) {
    object {
      $0.member("start", span.start)
      $0.member("end", span.end)
    }
  }
}
