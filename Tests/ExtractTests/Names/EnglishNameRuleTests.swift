import Records
import Testing

@testable import Extract

/// Rules that work on what lists find, over all of them: a text in which each strikes, one that it spares.
@Suite("rules that doubt listed names")
struct EnglishNameRuleTests {
  @Test("a pronoun with its verb is no person")
  func contractions() throws {
    #expect(try Sample.lemmas("You’ll see Oslo. I’ve been there.", .person).isEmpty)
    #expect(
      try Sample.lemmas("On Monday Mary O’Neill spoke in Oslo.", .person) == ["Mary O’Neill"])
  }

  @Test(
    "a listed place that is part of a longer name is no place",
    arguments: [
      ("She works at Lesotho Times and likes it.", false),
      ("Buy it at Velmora UK today.", false),
      ("She lives in Lesotho and likes it.", true),
      ("She lives in the UK today.", true),
    ])
  func longerNames(text: String, isPlace: Bool) throws {
    #expect(try Sample.lemmas(text, .place).isEmpty != isPlace)
  }

  @Test(
    "a body behind its place's name is one name",
    arguments: [
      "US Small Business Administration", "U.S. Air Force", "Lesotho Times",
    ])
  func nationalBodies(name: String) throws {
    #expect(
      try Sample.lemmas("The letter cites the \(name) twice.", .organization).contains(name))
  }

  @Test("troops, a president and a name that begins earlier are no national body")
  func noNationalBodies() throws {
    #expect(try Sample.lemmas("Some US troops have left.", .organization).isEmpty)
    #expect(
      try !Sample.lemmas("We met Velmora America Inc. today.", .organization)
        .contains("America Inc."))
  }

  @Test("a point of the compass belongs to the place behind it")
  func compass() throws {
    #expect(try Sample.lemmas("They trade across South Asia.", .place) == ["South Asia"])
    #expect(try Sample.lemmas("They trade across south Lebanon.", .place) == ["Lebanon"])
  }

  @Test("a small word in a line of capitals is no body")
  func shouted() throws {
    #expect(try Sample.lemmas("WHO IS THE MAN?", .organization).isEmpty)
    #expect(
      try Sample.lemmas("The report by NATO came on Monday.", .organization) == ["NATO"])
  }

  @Test("a body that other words share must be named in full")
  func shared() throws {
    #expect(try Sample.lemmas("You can pay into a Roth IRA each year.", .organization).isEmpty)
  }

  @Test("a company before a model's number or a product is not the company")
  func models() throws {
    #expect(try Sample.lemmas("We use Microsoft 365 daily.", .organization).isEmpty)
    #expect(try Sample.lemmas("We use Microsoft Office daily.", .organization).isEmpty)
    #expect(
      try Sample.lemmas("In all, Microsoft 2014 sales grew.", .organization) == ["Microsoft"])
  }

  @Test("an abbreviation may be explained behind \"or\", and have small letters")
  func abbreviations() throws {
    let text =
      "Customer Lifetime-Based Value, or CLBV, and the internet of small things (IoST) help. CLBV grew."
    #expect(try Sample.lemmas(text, .organization).isEmpty)
  }

  @Test("a title that is no office of the table is no part of a name")
  func titles() throws {
    let text = "A letter from Advocate Anna Holmgren was read on Monday."
    #expect(try Sample.lemmas(text, .person) == ["Anna Holmgren"])
  }

  @Test("a Russian revolution is no given name, and a verb no city")
  func words() throws {
    #expect(try Sample.lemmas("Думаю, они приедут в Осло.", .place) == ["Осло"])
    #expect(
      try Sample.lemmas("Во время Революции Достоинства шли протесты.", .person).isEmpty)
  }

  @Test("the rows of words that the rules read each hold words")
  func lists() throws {
    let lists = try Wordlists()
    #expect(lists.things.contains("gdp"))
    #expect(lists.shared.contains("IRA"))
    #expect(lists.works.contains("tracker"))
    #expect(lists.places.contains("brook"))
    #expect(lists.halls.contains("зале"))
    #expect(lists.moreGiven.contains("claire"))
  }
}
