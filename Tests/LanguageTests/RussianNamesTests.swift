import Testing

@testable import Language

@Suite("Russian names")
struct RussianNamesTests {
  @Test("each row of the table reads its own form")
  func rows() throws {
    let names = try RussianNames()
    for row in names.rows where row.gives != "" {
      let found = names.readings(of: row.form).contains {
        $0.nominative == row.gives && $0.genders == row.genders && $0.cases == row.cases
      }
      #expect(found, "\(row.form) → \(row.gives)")
    }
  }

  @Test("a nominative's forms hold the form of each row that gives it")
  func formsOfNominatives() throws {
    let names = try RussianNames()
    for row in names.rows where row.gives != "" {
      let forms = forms(of: row.gives, by: names)
      #expect(forms.contains(Word(NormalForm.fold(row.form))), "\(row.gives) → \(row.form)")
    }
    #expect(!forms(of: "Громов", by: names).contains("громовина"))
    #expect(forms(of: "Smith", by: names).isEmpty)
  }

  private func forms(of nominative: String, by names: RussianNames) -> [Word] {
    var forms: [Word] = []
    names.eachForm(of: nominative) { forms.append($0) }
    return forms
  }

  @Test("of a word's readings only those are given whose nominative is wanted")
  func wanted() throws {
    let names = try RussianNames()
    let found = names.readings(of: "Громова", where: { $0 == "громов" })
    #expect(!found.isEmpty && found.allSatisfy { $0.nominative == "Громов" })
    #expect(names.likeliest(of: "Громовым")?.nominative == "Громов")
  }

  @Test("a name in Latin letters stays as it is")
  func latin() throws {
    #expect(try RussianNames().readings(of: "Smith").map(\.nominative) == ["Smith"])
  }

  @Test("a name in capitals keeps them")
  func capitals() throws {
    #expect(try RussianNames().readings(of: "ГРОМОВЫМ").first?.nominative == "ГРОМОВ")
  }
}

@Suite("Russian declension")
struct RussianDeclensionTests {
  @Test(
    "accepts the case forms of a name and refuses other words",
    arguments: [
      ("тверь", ["твери", "тверью"], ["тверская"]), ("омск", ["омска", "омске"], ["омский"]),
      ("пинега", ["пинеги", "пинегой"], ["пинежский"]), ("орел", ["орла", "орлом"], ["орлиный"]),
      ("косово", ["косова", "косово"], ["косовский"]), ("осло", ["осло"], ["ослы"]),
      ("альпы", ["альп", "альпах"], ["альпийский"]),
      ("италия", ["италии", "италией"], ["итальянец"]),
      ("красная", ["красной", "красную"], ["краснота"]),
      ("управление", ["управления", "управлением"], ["управляющий"]),
    ])
  func forms(_ nominative: String, _ own: [String], _ others: [String]) {
    let declension = RussianDeclension.of(nominative)
    for form in own + [nominative] { #expect(declension.contains(form), "\(form)") }
    for form in others { #expect(!declension.contains(form), "\(form)") }
  }

  @Test("an acronym without a vowel at its end may decline, another never does")
  func acronyms() {
    #expect(RussianDeclension.of("мид", acronym: true).contains("мида"))
    #expect(!RussianDeclension.of("оон", acronym: true).contains("ооны"))
    #expect(!RussianDeclension.of("мгу", acronym: true).contains("мгой"))
  }
}
