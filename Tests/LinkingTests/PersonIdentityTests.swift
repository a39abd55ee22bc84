import Language
import Testing

@testable import Linking

@Suite("persons across articles")
struct PersonIdentityTests {
  private func person(_ id: String, _ names: String...) -> PersonIdentity.Person {
    PersonIdentity.Person(entity: id, names: Set(names.compactMap(PersonName.init)))
  }

  private func joined(_ persons: [PersonIdentity.Person]) -> Set<String> {
    Set(
      PersonIdentity.merges(of: persons).filter { $0.status == .joined }
        .map { "\($0.from)>\($0.into)" })
  }

  @Test(
    "joins spellings of one name",
    arguments: [
      ("Sergei Brodov", "Сергей Бродов"), ("Sergey Brodov", "Sergei Brodov"),
      ("Юрий Хомяков", "Yuri Khomyakov"), ("Андрей Жуков", "Andrey Zhukov"),
      ("Magnus Domingo de Fallora", "Магнус де Фаллора"), ("Сергей Бродов", "S. Brodov"),
      ("Сергей Петрович Бродов", "Sergei Brodov"), ("Сергей Петрович Бродов", "С. П. Бродов"),
      ("Gennady Brodov", "Ginadi Brodov"),
    ])
  func joins(_ one: String, _ other: String) {
    #expect(joined([person("a", one), person("b", other)]) == ["b>a"])
  }

  @Test(
    "keeps two persons apart",
    arguments: [
      ("Sergei Brodov", "Andrei Brodov"), ("Sergei Brodov", "Sergei Rodov"),
      ("Maria Fallora", "Mario Fallora"), ("A. Brodov", "Sergei Brodov"),
      ("Valentin Brodov", "Valentina Brodov"),
      ("Сергей Петрович Бродов", "Сергей Андреевич Бродов"),
    ])
  func parts(_ one: String, _ other: String) {
    #expect(joined([person("a", one), person("b", other)]).isEmpty)
  }

  @Test("an initial that fits two stays alone and is a candidate for both")
  func unsure() {
    let merges = PersonIdentity.merges(of: [
      person("a", "Sergei Brodov"), person("b", "Svyatoslav Brodov"), person("c", "S. Brodov"),
    ])
    #expect(merges.allSatisfy { $0.status == .candidate && $0.from == "c" })
    #expect(Set(merges.map(\.into)) == ["a", "b"])
  }

  @Test("the answer does not depend on the order")
  func order() {
    let persons = [
      person("a", "Sergei Brodov"), person("b", "Сергей Бродов"), person("c", "S. Brodov"),
      person("d", "Anna Brodov"), person("e", "A. Brodov"), person("f", "Sergey P. Brodov"),
    ]
    let expected = Set(PersonIdentity.merges(of: persons))
    for shift in persons.indices {
      let turned = Array(persons[shift...] + persons[..<shift])
      #expect(Set(PersonIdentity.merges(of: turned)) == expected)
      #expect(Set(PersonIdentity.merges(of: turned.reversed())) == expected)
    }
  }

  @Test("what was undone stays apart, and the rest of the group holds")
  func undone() {
    let persons = [
      person("a", "Sergei Brodov"), person("b", "Сергей Бродов"), person("c", "Sergey Brodov"),
    ]
    let merges = PersonIdentity.merges(of: persons, apart: ["b": ["a"]])
    #expect(merges.map(\.from) == ["c"])
  }

  @Test("a bare surname means the only one who bears it")
  func bare() {
    let one = PersonIdentity.merges(ofSurnameOnly: "x", targets: ["a"], apart: [])
    #expect(one.map(\.status) == [.joined])
    let two = PersonIdentity.merges(ofSurnameOnly: "x", targets: ["a", "b"], apart: [])
    #expect(two.map(\.status) == [.candidate, .candidate])
    #expect(PersonIdentity.merges(ofSurnameOnly: "x", targets: ["a"], apart: ["a"]).isEmpty)
    #expect(PersonIdentity.merges(ofSurnameOnly: "x", targets: [], apart: []).isEmpty)
  }

  @Test(
    "joins names whose keys differ by how one script renders the other",
    arguments: [
      ("George Osborne", "Джордж Осборн"), ("Christian Wolmar", "Кристиан Вольмар"),
      ("Thutmose III", "Тутмос III"), ("Joe Sternberg", "Джо Штернберг"),
      ("James Holloway", "Джеймс Холлоуэй"), ("Paul VI", "Павел VI"), ("Ramesses II", "Рамсес II"),
      ("John Paul II", "Иоанн Павел II"), ("Gregor Sternberg", "Грегора Штернберга"),
    ])
  func sounds(_ one: String, _ other: String) throws {
    let persons = [person("a", one), person("b", other)]
    let merges = PersonIdentity.merges(of: persons, sounds: try NameSounds())
    #expect(merges.map(\.status) == [.joined])
  }

  @Test(
    "keeps persons apart across scripts",
    arguments: [
      ("George Osborne", "Джеймс Осборн"), ("Thutmose II", "Тутмос III"),
      ("Anna Kowalska", "Анна Коваленко"), ("Alexandra Brodov", "Александр Бродов"),
      ("Robert Holloway", "Роберта Холлоуэй"), ("Paul Sternberg", "Павел Штернберг"),
      ("Paul I", "Иоанн Павел I"), ("Jane Sternberg", "Джон Штернберг"),
    ])
  func others(_ one: String, _ other: String) throws {
    let persons = [person("a", one), person("b", other)]
    #expect(PersonIdentity.merges(of: persons, sounds: try NameSounds()).isEmpty)
  }

  @Test("two spellings in one script do not contradict each other beside one in the other script")
  func variants() throws {
    let merges = PersonIdentity.merges(
      of: [
        person("a", "Уго Штернберга"), person("b", "Уго Штернберг"), person("c", "Ugo Sternberg"),
      ], sounds: try NameSounds())
    #expect(
      Set(merges.map { "\($0.from)>\($0.into) \($0.status)" }) == ["b>a joined", "c>a joined"])
  }

  @Test("rulers of one name are told apart by their numbers")
  func numbers() {
    #expect(joined([person("a", "Alexander II"), person("b", "Alexander III")]).isEmpty)
    #expect(joined([person("a", "Paul I"), person("b", "John Paul I")]).isEmpty)
  }

  @Test("surnames in one company are one person's where each is the other's only one")
  func company() {
    let one = PersonIdentity.merges(ofNamesake: "b", partners: ["a": ["b"]], apart: [])
    #expect(one.map(\.status) == [.joined])
    #expect(
      PersonIdentity.merges(ofNamesake: "a", partners: ["b": ["a"]], apart: []).isEmpty)
    let unsure = PersonIdentity.merges(ofNamesake: "b", partners: ["a": ["b", "c"]], apart: [])
    #expect(unsure.map(\.status) == [.candidate])
    #expect(PersonIdentity.merges(ofNamesake: "b", partners: ["a": ["b"]], apart: ["a"]).isEmpty)
  }

  @Test("a surname that tells enough joins without company, and less surely")
  func alone() {
    let alone = PersonIdentity.merges(
      ofNamesake: "b", partners: ["a": ["b"]], inCompany: false, apart: [])
    #expect(alone.map(\.status) == [.joined])
    #expect(alone.map(\.why) == [.surname])
    #expect(alone[0].score < 0.7)
  }

  @Test(
    "a surname of three consonants tells its bearer from others",
    arguments: [("Блох", true), ("Carangi", true), ("Пью", false), ("Ли", false), ("Rona", false)])
  func telling(name: String, isTelling: Bool) {
    #expect(PersonName(name)?.isTelling == isTelling)
  }
}
