import Records
import Testing

@testable import Extract

/// What English reports and where it ends, beside what only looks like a report.
@Suite("English reports")
struct EnglishReportsTests {
  typealias Case = StatementFinderTests.Case

  private func check(_ example: Case, kind: Block.Kind = .paragraph) {
    let found = Newsroom.statements(example.text, lastKind: kind).filter { $0.confidence >= 0.3 }
      .map {
        "\($0.form.rawValue) \($0.speaker ?? "-"): \($0.text)"
      }
    #expect(found == example.wanted, "\(example.text)")
  }

  @Test(
    "an attribution behind a question is its own",
    arguments: [
      Case("“Will the mill close?” Hale asked Ross.", "direct hale: Will the mill close?"),
      Case(
        "“Will the mill close?” Hale asked. Mary Ross left.", "direct hale: Will the mill close?"),
      Case("“It closed early,” said one person at the mill.", "direct -: It closed early"),
      Case("Asked if it will close, Hale went on: “It will close.”", "direct hale: It will close"),
    ])
  func questions(_ example: Case) { check(example) }

  @Test(
    "who speaks, and where it begins",
    arguments: [
      Case("As Hale notes, the mill will close soon.", "indirect hale: the mill will close soon"),
      Case("Hale told Ross she knows the mill.", "indirect hale: she knows the mill"),
      Case("Hale said backstage that the mill would close.", "indirect hale: the mill would close"),
      Case(
        "Hale said overwhelming demand led to the sale.",
        "indirect hale: overwhelming demand led to the sale"),
      Case("Hale says the mill died.", "indirect hale: the mill died"),
      Case(
        "Hale, when asked, said that the mill would close.", "indirect hale: the mill would close"),
      Case("Weavers, who own the mill, said it was old.", "indirect -: it was old"),
      Case(
        "The loom, though experts say it is old, is in use.", "indirect -: it is old, is in use"),
      Case("Hale replied that the mill would close.", "indirect hale: the mill would close"),
      Case("Hale said things that hurt the mill."),
    ])
  func speakers(_ example: Case) { check(example) }

  @Test(
    "“that” is the cue's, or begins something else",
    arguments: [
      Case("Hale said on Friday that the mill would close.", "indirect hale: the mill would close"),
      Case(
        "Hale said that, if it rains, the mill will close.",
        "indirect hale: if it rains, the mill will close"),
      Case("Hale said of the mill that it would close.", "indirect hale: it would close"),
      Case(
        "Hale thought that was over.", "indirect hale: that was over"),
      Case("Hale vowed on haste in the sale of looms that will last."),
      Case("Hale rejected claims of fraud that hurt the mill."),
      Case("Having said that, the mill is old."),
      Case("Rest assured that the mill is open."),
      Case("In part, Hale says, because the looms that turn are old."),
      Case("The town has received reports that the mill is open."),
      Case("Hale wrote two critical reports that listed old looms."),
      Case("The loom is a frame written of by Hale that will last."),
    ])
  func that(_ example: Case) { check(example) }

  @Test(
    "without “that” a clause has its own verb before any other clause has one",
    arguments: [
      Case("Hale claimed the mill had closed.", "indirect hale: the mill had closed"),
      Case(
        "Hale said not all of the looms are old.", "indirect hale: not all of the looms are old"),
      Case(
        "“We are ready,” said Hale, adding their mill is open.", "direct hale: We are ready",
        "indirect hale: their mill is open"),
      Case("Hale announced a long-awaited mill in Leeds."),
      Case("Hale proposed the idea of a mill that would close."),
      Case("Hale confirmed the looms they had bought."),
      Case("This adds a layer of cloth that is soft."),
      Case("Finding the right loom is hard."),
      Case("This guide explains how the mill was built."),
      Case("Hale pledged 100 looms to schools in Leeds."),
      Case("The gauge tells you that the mill is open."),
      Case("I tried the looms and found the mill was open."),
    ])
  func bare(_ example: Case) { check(example) }

  @Test(
    "a clause ends where the writer goes on",
    arguments: [
      Case(
        "Although Hale said the mill would close, weavers were glad.",
        "indirect hale: the mill would close"),
      Case(
        "Hale said the mill had closed, according to Daily Loom.",
        "indirect hale: the mill had closed"),
      Case(
        "Hale said the mill would close, but the looms are still sold.",
        "indirect hale: the mill would close"),
      Case(
        "Hale says the mill will close – but what is left?", "indirect hale: the mill will close"),
      Case(
        "The mill is old (Hale says it will close), but it is loved.",
        "indirect hale: it will close"),
      Case(
        "Hale said the mill would close, but the looms would stay.",
        "indirect hale: the mill would close, but the looms would stay"),
    ])
  func ends(_ example: Case) { check(example) }

  @Test(
    "a source has a name or is one by its word",
    arguments: [
      Case(
        "Half of the looms are old, according to a survey, though it is unclear which.",
        "indirect -: Half of the looms are old"),
      Case("Looms: According to Hale, the mill is old.", "indirect hale: the mill is old"),
      Case(
        "According to Hale, the head of a mill in Leeds, wool is dear.",
        "indirect hale: wool is dear"),
      Case("(The mill is old, according to Hale.)", "indirect hale: The mill is old"),
      Case("“We are ready,” Hale said, according to a report.", "direct hale: We are ready"),
      Case("You will choose the looms according to the light that they need."),
      Case("According to legend, a goat found the mill."),
      Case("According to our research, the looms are old."),
    ])
  func sources(_ example: Case) { check(example) }

  @Test(
    "an attribution behind a comma closes what was said",
    arguments: [
      Case(
        "The mill is old, Hale said, and the looms are new.",
        "indirect hale: The mill is old, Hale said, and the looms are new"),
      Case(
        "The mill will close, said Mary Ross, senior fellow in Leeds, Yorkshire.",
        "indirect ross: The mill will close"),
      Case(
        "The mill will close, Hale said, swiping at Mary Ross.",
        "indirect hale: The mill will close"),
      Case(
        "In her old age, Hale said, water is dear.",
        "indirect hale: In her old age, Hale said, water is dear"),
      Case("In a recorded talk with weavers, Hale confessed to theft."),
      Case("The mill was sold to weavers, which Hale denies."),
      Case("The mill was sold, a wish Hale denied."),
      Case("The mill was sold first, and Hale reported to Mary Ross."),
      Case("As the looms grew, they began to ask for a mill."),
      Case("The mill has cloth, wool, and the looms it offers."),
    ])
  func closes(_ example: Case) { check(example) }

  @Test(
    "quotation marks around titles, terms and lines of a game hold no speech",
    arguments: [
      Case("Hale called the mill “a very big mistake”.", "partial hale: a very big mistake"),
      Case(
        "Hale called the mill a “mistake”, adding that Ross’s “wrong plan” was over.",
        "partial hale: mistake", "partial hale: Ross’s “wrong plan” was over"),
      Case(
        "Hale said her one wish is “to weave cloth again.”",
        "partial hale: her one wish is “to weave cloth again.”"),
      Case(
        "Hale, a weaver in Leeds, said the mill’s “old and narrow looms” had been sold.",
        "partial hale: the mill’s “old and narrow looms” had been sold"),
      Case(
        "“We are ready,” Hale said and added that the mill had “old and narrow looms.”",
        "direct hale: We are ready", "partial hale: the mill had “old and narrow looms.”"),
      Case("In “How Will the Looms Change?”, Hale offers a view of weaving."),
      Case("Mills close | Hale said the mill would close | Looms for sale | Weavers leave"),
      Case("The mill has rooms sometimes called “loom halls” in Leeds."),
      Case("Hale wrote of what the town calls “wool week” cloth."),
      Case("Hale changed the town in his paper, “Electronic Looms and Hierarchies”."),
      Case(
        "“I hate wool.” (-5 points.) She responds, “So do I, my dear.”\n\n“I love wool.” (+5 points.) She responds, “So do I, my dear.”\n\n“Sure.” (+5 points.) She responds, “So do I, my dear.”\n\n“No, I am not.” (+5 points.) She responds, “So do I, my dear.”"
      ),
    ])
  func marks(_ example: Case) { check(example) }

  @Test("words behind a colon are a speaker's, not a list")
  func lists() {
    check(
      Case(
        "The letter warned:\n\nThe mill will close in May.", "direct -: The mill will close in May")
    )
    check(Case("Hale offers three looms:\n\nA small loom that is new."))
    check(
      Case(
        "Hale said there were three ways:\n\nThe mill will close in May.",
        "indirect hale: there were three ways"))
    check(Case("The letter warned:\n\nThe mill will close in May."), kind: .listItem)
  }
}
