import Records
import Testing

@testable import Extract

/// Who reports in Russian and where the words begin and end, beside what only looks like a report.
@Suite("Russian reports")
struct RussianReportsTests {
  typealias Case = StatementFinderTests.Case

  private func check(_ example: Case) {
    let found = Newsroom.statements(example.text).filter { $0.confidence >= 0.3 }.map {
      "\($0.form.rawValue) \($0.speaker ?? "-"): \($0.text)"
    }
    #expect(found == example.wanted, "\(example.text)")
  }

  @Test(
    "a body of no name of its own speaks in the plural",
    arguments: [
      Case("В полиции рассказали, что завод закроют.", "indirect -: завод закроют"),
      Case(
        "При этом в комитете образования пояснили, что завод закроют.", "indirect -: завод закроют"),
      Case("Его обвиняют в том, что он закрыл завод."),
    ])
  func bodies(_ example: Case) { check(example) }

  @Test(
    "who is told stands before who tells",
    arguments: [
      Case(
        "Завод скоро закроют, сообщил «Вестник» источник в мэрии.",
        "indirect -: Завод скоро закроют"),
      Case("Как рассказал «Вестник» один из мастеров, завод закроют.", "indirect -: завод закроют"),
      Case("Завод скоро закроют, сообщает «Вестник».", "indirect vestnik: Завод скоро закроют"),
    ])
  func hearers(_ example: Case) { check(example) }

  @Test(
    "where no comma parts the source from what it says",
    arguments: [
      Case(
        "По мнению следствия новая мельница опасна, но цела.",
        "indirect -: новая мельница опасна, но цела"),
      Case(
        "По словам Рогова, директора новой мельницы, она закроется завтра.",
        "indirect rogov: она закроется завтра"),
      Case("Завод закроют, согласно письму, поданному в суд.", "indirect -: Завод закроют"),
      Case(
        "Кроме того, сообщает «Вестник», руководителем завода стала Анна Белова.",
        "indirect vestnik: руководителем завода стала Анна Белова"),
    ])
  func sources(_ example: Case) { check(example) }

  @Test(
    "the subject of the main clause",
    arguments: [
      Case(
        "Рогов прислал в город длинное письмо, в котором заявил, что завод закроют.",
        "indirect rogov: завод закроют"),
      Case(
        "Минстрой отклонил жалобу Рогова, отметив, что завод закроют.",
        "indirect minstroy: завод закроют"),
      Case("Отец Рогова заявил, что завод закроют.", "indirect -: завод закроют"),
    ])
  func subjects(_ example: Case) { check(example) }

  @Test(
    "what looks like a report",
    arguments: [
      Case("Мельницу закрыли, что напоминает решение Рогова, что все давно ждали."),
      Case("Последнее говорило о том, что завод закроют."),
      Case("Когда мастера спросили, говорит ли Рогов правду, завод закрыли."),
      Case("Рогов надеялся победить со счетом 4:1 в мае на новом поле."),
      Case("Рогов выразил надежду на Лидс, хотя, что еще ему делать."),
    ])
  func spared(_ example: Case) { check(example) }

  @Test("the purpose of what is asked for is no wish of its own")
  func purpose() {
    check(
      Case(
        "Рогов призвал закрыть завод, чтобы помочь городу.",
        "indirect rogov: закрыть завод, чтобы помочь городу"))
  }

  @Test(
    "quoted words that go on in the reporter's sentence are partial, and those of another inside are his"
  )
  func fragments() {
    check(
      Case(
        "Рогов пообещал «никогда не закрывать завод».",
        "partial rogov: никогда не закрывать завод"))
    check(
      Case(
        "Рогов пообещал, что Белова продолжит «трудиться на его заводе».",
        "partial rogov: Белова продолжит «трудиться на его заводе»"))
  }

  @Test("«издание» is the outlet named last")
  func outlet() {
    check(
      Case(
        "Об этом пишет «Вестник». По данным издания, завод закроют.",
        "indirect vestnik: завод закроют"))
  }

  @Test(
    "a line that never closes its quotation is followed by lines of it until somebody is reported")
  func unclosed() {
    check(
      Case(
        "Рогов заявил: «Мы готовы начать завтра.\n\nЖдем всех у завода.\n\nРогов сказал, что завод закроют.",
        "direct rogov: Мы готовы начать завтра.\n\nЖдем всех у завода",
        "indirect rogov: завод закроют"))
  }
}
