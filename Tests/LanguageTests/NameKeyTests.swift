import Language
import Testing

@Suite("name keys")
struct NameKeyTests {
  @Test(
    "the spellings of one name have one key",
    arguments: [
      ["Сергей Петров", "Sergei Petrov", "Sergey Petrov", "Serguei Petrov", "СЕРГЕЙ ПЕТРОВ"],
      ["Алексей Хромов", "Alexei Khromov", "Aleksey Hromov", "Aleksej Khromov"],
      ["Егор Ильин", "Yegor Ilyin", "Egor Ilin"], ["Геннадий", "Gennady", "Gennadiy", "Genadii"],
      ["Джон Филлипс", "John Phillips"], ["Джонсон", "Johnson"], ["Щукин", "Shchukin"],
      ["Стаффан де Мура", "Staffan de Mura"],
      ["Фёдор", "Фeдор".replacing("e", with: "е"), "Fedor"],
      ["Müller", "Muller"], ["Юлия", "Yuliya", "Yulia"],
    ])
  func meet(_ spellings: [String]) {
    #expect(Set(spellings.map(NameKey.key)).count == 1, "\(spellings.map(NameKey.key))")
  }

  @Test(
    "different names have different keys",
    arguments: [
      ("Петров", "Петрова"), ("Иван Петров", "Игорь Петров"), ("Hill", "Hall"),
      ("Otto II", "Otto III"),
    ])
  func part(_ one: String, _ other: String) {
    #expect(NameKey.key(one) != NameKey.key(other))
  }

  @Test(
    "names that can be one person's are compatible",
    arguments: [
      ("Gennady Petrov", "Ginadi Petrov"), ("С. Петров", "Sergei Petrov"),
      ("Petrov", "Сергей Петров"),
      ("Staffan Domingo de Mura", "Стаффан де Мура"), ("Александр Хромов", "Alexander Khromov"),
      ("Mohammed Karim", "Мухаммед Карим"),
    ])
  func compatible(_ one: String, _ other: String) {
    #expect(NameKey.compatible(one, other))
  }

  @Test(
    "names of two persons are not",
    arguments: [
      ("Sergei Petrov", "Ivan Petrov"), ("S. Petrov", "Ivan Petrov"), ("Petrov", "Pavlov"),
      ("", "Petrov"),
    ])
  func incompatible(_ one: String, _ other: String) {
    #expect(!NameKey.compatible(one, other))
  }
}
