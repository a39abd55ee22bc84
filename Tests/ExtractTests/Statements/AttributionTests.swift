import Records
import Testing

@testable import Extract

/// Who speaks where the words beside the cue are not plainly a name: descriptions, relative clauses, verbs that share a subject.
@Suite("Attribution")
struct AttributionTests {
  typealias Case = StatementFinderTests.Case

  private func check(_ example: Case) {
    let found = Newsroom.statements(example.text).filter { $0.confidence >= 0.5 }.map {
      "\($0.form.rawValue) \($0.speaker ?? "-"): \($0.text)"
    }
    #expect(found == example.wanted)
  }

  @Test(
    "a description between commas is not in the way of the name",
    arguments: [
      Case("“We are ready,” Hale, head of a mill, said.", "direct hale: We are ready"),
      Case("“We are ready,” the head of a mill, Mary Ross, said.", "direct ross: We are ready"),
      Case(
        "“We are ready,” said the head of a mill, Mary Ross, today.", "direct ross: We are ready"),
      Case("«Мы готовы», — сказал муж, Рогов.", "direct rogov: Мы готовы"),
      Case(
        "A miller from the hills, Mary Ross, said that the mill would close.",
        "indirect ross: the mill would close"),
      Case(
        "Hale, head of a mill in Lower Wick, Yorkshire, said, “We are ready.”",
        "direct hale: We are ready"),
      Case(
        "Адвокаты завода, нанятые осенью, говорят о том, что склад останется.",
        "indirect -: склад останется"),
      Case(
        "A resident of the hills, who asked for silence, said, “We are ready.”",
        "direct -: We are ready"),
      Case("“We are ready,” Hale, head of a mill in Wick said.", "direct hale: We are ready"),
      Case("“We are ready,” Hale, head of a mill, has written.", "direct hale: We are ready"),
      Case("“We are ready,” said the mill’s head Mary Ross.", "direct ross: We are ready"),
      Case(
        "“We are ready,” local miller Hale, head of a mill in Wick and of one near Mill Board, told them.",
        "direct hale: We are ready"),
      Case("“We are ready,” said Sen. Hale (R-TX).", "direct hale: We are ready"),
      Case("«Мы готовы», — сказал глава фирмы (Mill Board) Рогов.", "direct rogov: Мы готовы"),
      Case(
        "Анна Белова приехала в Лидс. В длинном письме к Рогову она заявила: «Мы готовы».",
        "direct belova: Мы готовы"),
      Case(
        "Hale, from the hills, who has built dozens of mills, admitted that the mill would close.",
        "indirect hale: the mill would close"),
      Case("“We are ready,” Leeds’s report said.", "direct leeds: We are ready"),
      Case("«Мы готовы», — упавшим голосом сказал Рогов.", "direct rogov: Мы готовы"),
      // The name after a comma begins what was said.
      Case(
        "По словам эксперта, Рогов скоро закроет завод.", "indirect -: Рогов скоро закроет завод"),
      Case(
        "In a letter to Hale, officials of the town, all of them new, said that the mill would close.",
        "indirect -: the mill would close"),
    ])
  func described(_ example: Case) { check(example) }

  @Test(
    "a cue without a subject has that of its sentence",
    arguments: [
      Case(
        "Hale said that the mill would close. In May he dropped the case of Mary Ross, saying it was a mistake.",
        "indirect hale: the mill would close", "indirect hale: it was a mistake"),
      Case(
        "Experts doubt the plan of Hale’s firm, saying it will not be cheap.",
        "indirect -: it will not be cheap"),
      Case(
        "Рогов уехал. В Минстрое подтвердили отставку и подчеркнули, что завод закроют.",
        "indirect minstroy: завод закроют"),
      Case(
        "Рогов пообещал взять на заметку ту давнюю жалобу, однако отметил, что завод закроют.",
        "indirect rogov: завод закроют"),
      Case(
        "Hale, who recently said that the mill would close, has left Leeds.",
        "indirect hale: the mill would close"),
      Case("Asked whether he thought the mill would close, Hale left."),
      Case(
        "Hale issued a statement saying the mill would close.",
        "indirect hale: the mill would close"),
    ])
  func carried(_ example: Case) { check(example) }

  @Test(
    "whose words a body's words are",
    arguments: [
      Case(
        "Пресс-секретарь Минстроя заявил, что завод закроют.", "indirect minstroy: завод закроют"),
      Case("Пресс-секретарь мэра Лидса заявил, что завод закроют.", "indirect -: завод закроют"),
      Case(
        "A spokesman for Leeds said that the mill would close.",
        "indirect leeds: the mill would close"),
      Case(
        "В Минстрое ждут. Офис судмедэксперта сообщил, что завод закроют.",
        "indirect -: завод закроют"),
      Case("По сообщению местных СМИ Лидса, завод закроют.", "indirect -: завод закроют"),
      Case("«Мы готовы», — цитирует его «Вестник».", "direct -: Мы готовы"),
      Case(
        "Рогов уехал. «Мы готовы», — цитирует его «Вестник».", "direct rogov: Мы готовы"),
      Case("«Мы готовы», — передаёт Вестник слова Рогова.", "direct rogov: Мы готовы"),
      Case(
        "Супруга Рогова, Анна Белова, приехала в Лидс. «Мы готовы», — сказала она.",
        "direct belova: Мы готовы"),
      Case("“We are ready,” Hale was quoted as saying.", "direct hale: We are ready"),
    ])
  func bodies(_ example: Case) { check(example) }

  @Test(
    "where quoted words begin and end",
    arguments: [
      Case(
        "«Мы готовы», — сказал Рогов. «Начинаем завтра».", "direct rogov: Мы готовы",
        "direct rogov: Начинаем завтра"),
      Case("Рогов уехал. «Начинаем завтра»."),
      Case("Hale pledged to “follow the new rules”.", "partial hale: follow the new rules"),
      Case("Hale said that “We are ready”.", "partial hale: We are ready"),
      Case("“We are ready” Hale said.", "direct hale: We are ready"),
      Case("“We are ready” is a song."),
      Case(
        "Work “is the best thing in the world,” Hale said.",
        "partial hale: Work “is the best thing in the world,”"),
      Case(
        "Hale wrote in a long letter to the people of the town, “We are ready.”",
        "direct hale: We are ready"),
      Case(
        "“We are ready,” Hale said. “ I love it.”", "direct hale: We are ready",
        "direct hale: I love it"),
      Case("Рогов ответил: ''«Мы готовы»''.", "direct rogov: Мы готовы"),
      Case("«''Мы готовы''», — ответил Рогов.", "direct rogov: Мы готовы"),
      Case(
        "Рогов, который построил в Лидсе завод, выступил с обращением к людям: «Мы давно готовы к этому и начинаем завтра».",
        "direct rogov: Мы давно готовы к этому и начинаем завтра"),
      Case("Рогов купил три вещи: «Вестник», стол и стул."),
      Case("«Мы все готовы», — попытался объяснить Рогов.", "direct rogov: Мы все готовы"),
      Case("В письме говорится: «Мы давно готовы».", "direct -: Мы давно готовы"),
    ])
  func quoted(_ example: Case) { check(example) }

  @Test(
    "where a reported clause begins and ends",
    arguments: [
      Case(
        "По словам Рогова завод скоро закроют.", "indirect rogov: завод скоро закроют"),
      Case(
        "Завод скоро закроют, сообщает «Вестник» со ссылкой на источник, близкий к делу.",
        "indirect vestnik: Завод скоро закроют"),
      Case("Завод закрыли согласно условиям договоренности, которую знали все."),
      Case(
        "Hale said in an email the mill would close.", "indirect hale: the mill would close"),
      Case("Hale said in an email to Ross."),
      Case(
        "She said people now hold doors for her in town.",
        "indirect -: people now hold doors for her in town"),
      Case("She said goodbye to people."),
      Case("As the town grew, another trend began to emerge."),
      Case("That’s according to Hale."),
      Case(
        "По словам Рогова, который возглавляет завод, склад скоро закроют.",
        "indirect rogov: склад скоро закроют"),
      Case(
        "По словам Рогова, возглавляющего завод, склад скоро закроют.",
        "indirect rogov: склад скоро закроют"),
      Case("Experts doubt the plan of the firm."),
      Case(
        "The mill will close soon, said a report from the institute of mills.",
        "indirect -: The mill will close soon"),
      Case(
        "Hale said work “is the best thing in the world.”",
        "partial hale: work “is the best thing in the world.”"),
      Case(
        "The mill will close soon, according to figures released in May.",
        "indirect -: The mill will close soon"),
      Case(
        "Завод «очень скоро закроют». Об этом сообщил Рогов.",
        "partial rogov: Завод «очень скоро закроют»"),
    ])
  func clauses(_ example: Case) { check(example) }

  @Test("the block behind a colon is not the reporter's next sentence")
  func blocks() {
    let own = "Рогов заявил:\n\nПо моим сведениям, завод закроют."
    #expect(Newsroom.statements(own).map(\.form) == [.direct])
    let lost = "Рогов заявил:\n\nПо словам Анна Белова, завод закроют."
    #expect(Newsroom.statements(lost).map(\.form) == [.indirect])
    #expect(Newsroom.statements("Рогов заявил:\n\nВ Лидсе он сказал так:").isEmpty)
  }
}
