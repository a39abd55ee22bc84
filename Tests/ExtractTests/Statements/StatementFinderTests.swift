import Records
import Testing

@testable import Extract

@Suite("StatementFinder")
struct StatementFinderTests {
  /// An article, and what it should give: "form speaker: text", in order.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let wanted: [String]

    init(_ text: String, _ wanted: String...) {
      self.text = text
      self.wanted = wanted
    }

    var testDescription: String { text }
  }

  private func check(_ example: Case) {
    let found = Newsroom.statements(example.text).map {
      "\($0.form.rawValue) \($0.speaker ?? "-"): \($0.text)"
    }
    #expect(found == example.wanted)
  }

  @Test(
    "direct speech beside its attribution",
    arguments: [
      Case("«Мы готовы», — сказал Рогов.", "direct rogov: Мы готовы"),
      Case("\"Мы готовы\", - заявил в Лидсе Рогов.", "direct rogov: Мы готовы"),
      Case("Рогов сказал: «Мы готовы».", "direct rogov: Мы готовы"),
      Case("“We are ready,” Hale said.", "direct hale: We are ready"),
      Case("“We are ready,” said Hale, a miller.", "direct hale: We are ready"),
      Case("Hale said, “We are ready.”", "direct hale: We are ready"),
      Case("Hale told reporters “we are all ready now”.", "direct hale: we are all ready now"),
      Case(
        "— Мы готовы, — сказал Рогов. — Начинаем завтра.",
        "direct rogov: Мы готовы, — сказал Рогов. — Начинаем завтра"),
      Case(
        "«Мы готовы, — сказал Рогов. — Начинаем завтра».",
        "direct rogov: Мы готовы, — сказал Рогов. — Начинаем завтра"),
      Case("“We are,” Hale said, “quite ready.”", "direct hale: We are,” Hale said, “quite ready"),
      Case(
        "«Мы все давно готовы.\n\nНачнём завтра.\n\nЖдём всех», — сказал Рогов.",
        "direct rogov: Мы все давно готовы.\n\nНачнём завтра.\n\nЖдём всех"),
      Case(
        "Daily Loom приводит слова Рогова:\n\nМы готовы начать. Завтра.",
        "direct rogov: Мы готовы начать. Завтра"),
      Case(
        "Рогов повторил, что жалеет о решении:\n\nМы готовы начать. Завтра.",
        "indirect rogov: жалеет о решении", "direct rogov: Мы готовы начать. Завтра"),
      Case("Рогов заявил:\n\nМы готовы начать. Завтра.", "direct rogov: Мы готовы начать. Завтра"),
    ])
  func direct(_ example: Case) { check(example) }

  @Test(
    "a reported clause",
    arguments: [
      Case("Рогов заявил, что завод закроют.", "indirect rogov: завод закроют"),
      Case("Завод скоро закроют, сообщил Рогов.", "indirect rogov: Завод скоро закроют"),
      Case("По словам Рогова, завод закроют.", "indirect rogov: завод закроют"),
      Case(
        "Завод, по словам Рогова, закроют осенью.",
        "indirect rogov: Завод, по словам Рогова, закроют осенью"),
      Case("Как сообщил Рогов, завод закроют.", "indirect rogov: завод закроют"),
      Case(
        "Завод скоро закроют. Об этом в Лидсе заявил Рогов.", "indirect rogov: Завод скоро закроют"),
      Case("О том, что завод закроют, сообщил Рогов.", "indirect rogov: завод закроют"),
      Case("Hale said that the mill would close.", "indirect hale: the mill would close"),
      Case("Hale said the mill would close.", "indirect hale: the mill would close"),
      Case("The mill will close soon, Hale said.", "indirect hale: The mill will close soon"),
      Case("According to Hale, the mill will close.", "indirect hale: the mill will close"),
      Case(
        "Hale told the Daily Loom that the mill would close.", "indirect hale: the mill would close"
      ),
      Case("Минстрой сообщил, что завод закроют.", "indirect minstroy: завод закроют"),
      Case("В Минстрое сообщили, что завод закроют.", "indirect minstroy: завод закроют"),
      Case("Leeds has said that the mill must close.", "indirect leeds: the mill must close"),
    ])
  func indirect(_ example: Case) { check(example) }

  @Test(
    "words of the speaker in the reporter's sentence",
    arguments: [
      Case(
        "Рогов сообщил, что завод закроют «на пару лет».",
        "partial rogov: завод закроют «на пару лет»"),
      Case(
        "Рогов назвал закрытие «тяжёлым, но верным» шагом.", "partial rogov: тяжёлым, но верным"),
      Case("Hale described the closure as “hard but right”.", "partial hale: hard but right"),
    ])
  func partial(_ example: Case) { check(example) }

  @Test(
    "each cue has its own content",
    arguments: [
      Case(
        "Рогов заявил, что завод закроют, и добавил, что склад останется.",
        "indirect rogov: завод закроют", "indirect rogov: склад останется"),
      Case(
        "Рогов заявил, что завод закроют, отметив, что склад останется.",
        "indirect rogov: завод закроют", "indirect rogov: склад останется"),
      Case(
        "Отметив, что завод закроют, Рогов сообщил, что склад останется.",
        "indirect rogov: завод закроют", "indirect rogov: склад останется"),
      Case(
        "Hale said that the mill would close, adding that the store would stay.",
        "indirect hale: the mill would close", "indirect hale: the store would stay"),
      Case(
        "«Мы готовы», — сказал Рогов, отметив, что склад останется.", "direct rogov: Мы готовы",
        "indirect rogov: склад останется"),
    ])
  func coordinated(_ example: Case) { check(example) }

  @Test(
    "one cue with two clauses, and a report in a report, are one statement",
    arguments: [
      Case(
        "Рогов заявил, что завод закроют и что склад останется.",
        "indirect rogov: завод закроют и что склад останется"),
      Case(
        "Hale said that Ross had explained that the mill would close.",
        "indirect hale: Ross had explained that the mill would close"),
      Case(
        "«Он сказал, что завод закроют», — заявил Рогов.",
        "direct rogov: Он сказал, что завод закроют"),
    ])
  func one(_ example: Case) { check(example) }

  @Test(
    "what only looks like a statement",
    arguments: [
      "Завод «Вега» закрыли осенью.", "Рогов купил «Вестник» за рубль.",
      "Рогов хочет сказать правду о заводе.", "Hale wants to say a lot about the mill.",
      "The so-called “mill” closed in Leeds.", "В Лидсе вышел фильм «Мы готовы идти».",
      "The United States reports to nobody.", "Я сказал, что завод закроют.",
      "Рогов посадил дерево и уехал.", "On Tuesday, Hale said goodbye.",
      "Hale left Leeds two days later than announced.",
      "As demand grows for cloth, the mill will open.", "It is a recently announced mill of Leeds.",
      "If you said you wanted cloth, the mill would sell it.",
      "I’ve found that the mill is closed.",
      "Leeds saw two reports that described the mill.", "Tests found that the mill had closed.",
      "Maintaining a mill like this one is hard.", "All went according to plan in Leeds.",
      "They work more than they think they do.", "The mill grew by adding two looms that were new.",
      "“There is a mill in my town.”", "The mill adds a layer of cloth made in Leeds.",
    ])
  func none(_ text: String) {
    #expect(Newsroom.statements(text).filter { $0.confidence >= 0.5 }.isEmpty)
  }

  @Test(
    "a pronoun speaks for who spoke before, by gender",
    arguments: [
      Case(
        "Рогов заявил, что завод закроют. Он добавил, что склад останется.",
        "indirect rogov: завод закроют", "indirect rogov: склад останется"),
      Case(
        "Рогов встретил Белову. Анна Белова заявила, что завод закроют. По её словам, склад останется.",
        "indirect belova: завод закроют", "indirect belova: склад останется"),
      Case(
        "Mr. Hale said that the mill would close. He added that the store would stay.",
        "indirect hale: the mill would close", "indirect hale: the store would stay"),
      Case(
        "Рогов заявил, что завод закроют. «Мы уже всё решили».", "indirect rogov: завод закроют",
        "direct rogov: Мы уже всё решили"),
    ])
  func pronouns(_ example: Case) { check(example) }

  @Test(
    "whom the words beside a cue take up",
    arguments: [
      Case(
        "Рогов заявил, что завод закроют. Актер добавил, что склад останется.",
        "indirect rogov: завод закроют", "indirect rogov: склад останется"),
      Case(
        "Рогов заявил, что завод закроют. Один актер добавил, что склад останется.",
        "indirect rogov: завод закроют", "indirect -: склад останется"),
      Case(
        "Рогов заявил, что завод закроют. Следствие считает, что склад подожгли.",
        "indirect rogov: завод закроют"),
      Case(
        "Mill Board said that the mill would close. The board added that the shed would stay.",
        "indirect board: the mill would close", "indirect board: the shed would stay"),
      Case(
        "Рогов, который уехал с Анна Белова, заявил, что завод закроют.",
        "indirect rogov: завод закроют"),
      Case(
        "Рогов отверг упреки, высказанные тогда в местной газете, и заявил, что завод закроют.",
        "indirect rogov: завод закроют"),
      Case(
        "According to the miller, Mary Ross, the mill will close.",
        "indirect ross: the mill will close"),
      Case(
        "Письмо, которое, по словам Рогова, пришло вчера, не читали.",
        "indirect rogov: пришло вчера"),
      Case("СМИ сообщили, что завод закроют.", "indirect -: завод закроют"),
      Case("Рогов высказал свои мысли о заводе."),
    ])
  func taken(_ example: Case) { check(example) }

  @Test("a pronoun that has its person becomes a mention")
  func mentions() {
    let found = Newsroom.found("Рогов заявил, что завод закроют. Он добавил, что склад останется.")
    #expect(found.pronouns.map(\.surface) == ["Он"])
    #expect(found.pronouns.first?.entity == "rogov")
    #expect(found.pronouns.first?.lemma == "Пётр Рогов")
  }

  @Test("an outlet speaks for itself, or passes on what another said")
  func outlets() {
    let alone = Newsroom.statements("Завод скоро закроют, сообщает «Вестник».")
    #expect(alone.map(\.speaker) == ["vestnik"])
    #expect(alone.first?.speakerKind == .outlet)
    let passed = Newsroom.statements("Завод скоро закроют, заявил Рогов, сообщает «Вестник».")
    #expect(passed.map(\.speaker) == ["rogov"])
    #expect(passed.map(\.via) == ["vestnik"])
    #expect(passed.map(\.text) == ["Завод скоро закроют"])
    let given = Newsroom.statements(
      "According to the Daily Loom, Hale said that the mill would close.")
    #expect(given.map(\.speaker) == ["hale"] && given.map(\.via) == ["loom"])
    let told = Newsroom.statements("Hale told the Daily Loom that the mill would close.")
    #expect(told.map(\.via) == ["loom"])
  }

  @Test("who is called upon, on what occasion, and what is denied stand with the statement")
  func details() {
    let call = Newsroom.statements("Рогов призвал Минстрой закрыть завод.")
    #expect(call.map(\.addressees) == [["minstroy"]])
    #expect(call.first?.act == "call_for")
    #expect(call.first.map { $0.confidence < 0.5 } == true)
    let plea = Newsroom.statements("Hale called for a truce in Leeds and thanked Ross.")
    #expect(plea.map(\.text) == ["a truce in Leeds"])
    #expect(plea.first?.act == "call_for" && plea.first?.speaker == "hale")
    let talk = Newsroom.statements("Hale said in an interview with Ross that the mill would close.")
    #expect(talk.first?.occasion == "in an interview with Ross")
    #expect(Newsroom.statements("Рогов не говорил, что завод закроют.").first?.negated == true)
    #expect(
      Newsroom.statements("Рогов заявил, что в Лидсе закроют завод.").first?.places == ["leeds"])
  }

  @Test("a source without a name is unnamed, and a passive has no speaker")
  func unnamed() {
    let source = Newsroom.statements("Источник сообщил, что завод закроют.")
    #expect(source.map(\.speaker) == [nil])
    #expect(source.first?.speakerKind == .unnamed)
    #expect(source.first?.speakerSurface == "Источник")
    #expect(Newsroom.statements("Сообщается, что завод закроют.").map(\.confidence) == [0.3])
  }

  @Test("every span gives its text")
  func spans() {
    let text =
      "«Мы готовы, — сказал Рогов. — Начинаем». 😀 Рогов заявил, что завод «на пару лет» закроют."
    let scalars = Array(text.unicodeScalars)
    func cut(_ start: Int, _ end: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      return String(view)
    }
    for statement in Newsroom.statements(text) {
      #expect(cut(statement.start, statement.end) == statement.text)
      #expect(cut(statement.speakerStart!, statement.speakerEnd!) == statement.speakerSurface)
      for part in statement.parts ?? [] { #expect(statement.span.contains(part)) }
    }
  }

  @Test(
    "a hostile text is read in one go",
    arguments: [
      "\"", "said ", "Hale said ", "«а ", "сказал, что ", "said that, ", "по словам, ",
      "- сказал он. - ",
    ])
  func hostile(_ unit: String) {
    let text = String(repeating: unit, count: 40_000)
    let cut = Newsroom.segmenter.segmentation(of: text, paragraphs: [], language: nil)
    #expect(
      Newsroom.finder.statements(
        in: cut, Newsroom.known.page(cut), paragraphs: [],
        mentions: [], entities: [], outlets: [], times: []
      ).statements.count < 40_000)
  }
}
