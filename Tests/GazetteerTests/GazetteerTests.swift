import Language
import Records
import Testing

@testable import Gazetteer

@Suite("the gazetteer")
struct GazetteerTests {
  static let gazetteer = try! Gazetteer()

  @Test(
    "finds a place or body by any form of its name",
    arguments: [
      ("Сирии", "Syria"), ("Москвой", "Moscow"), ("Женеве", "Geneva"), ("Алеппо", "Aleppo"),
      ("Гуте", "Eastern Ghouta"), ("Саудовской Аравии", "Saudi Arabia"), ("США", "United States"),
      ("USA", "United States"), ("U.S.", "United States"), ("Санкт-Петербурге", "Saint Petersburg"),
      ("Ростова-на-Дону", "Rostov-on-Don"), ("Казахстаном", "Kazakhstan"), ("Донецком", "Donetsk"),
      ("Совета Безопасности ООН", "UN Security Council"), ("МАГАТЭ", "IAEA"),
      ("Международной группы поддержки Сирии", "International Syria Support Group"),
      ("Исламским государством", "Islamic State"), ("ТАССу", "TASS"),
      ("РИА Новости", "RIA Novosti"),
      ("Белом доме", "White House"), ("Женеве-2", "Geneva II Conference"),
      ("Jabhat al-Nusra", "Nusra Front"), ("MOSCOW", "Moscow"), ("Орла", "Orel"),
    ])
  func finds(form: String, name: String) {
    #expect(Self.gazetteer.entries(form: form).first?.nameEn == name)
  }

  @Test(
    "does not take a common word for a name",
    arguments: ["us", "мир", "who", "совет", "Московский", "сирийский", "Moscovite", "игры", ""])
  func spares(form: String) {
    #expect(Self.gazetteer.entries(form: form).isEmpty)
  }

  @Test("puts a country before a region, and a large city before a small one")
  func likeliest() {
    #expect(Self.gazetteer.entries(form: "Georgia").first?.type == .country)
    #expect(Self.gazetteer.entries(form: "Washington").first?.type == .capital)
    #expect(Self.gazetteer.entries(form: "Birmingham").first?.country == "GB")
  }

  @Test("gives the longest name first")
  func longest() {
    let words = ["совета", "безопасности", "оон"]
    #expect(Self.gazetteer.matches(words, at: 0).first?.name == "Совет Безопасности ООН")
  }

  @Test("knows where a country lies")
  func coordinates() throws {
    let syria = try #require(Self.gazetteer.country(code: "SY"))
    #expect(syria.lat.map { $0.rounded() } == 34)
    #expect(Self.gazetteer.entry(id: syria.id) == syria)
  }

  @Test("gives each entry its own id, and every name its entry")
  func whole() {
    let gazetteer = Self.gazetteer
    #expect(Set(gazetteer.all.map(\.id)).count == gazetteer.all.count)
    for entry in gazetteer.all {
      for name in entry.names {
        let found = gazetteer.entries(form: name).map(\.id)
        #expect(found.contains(entry.id), "\(entry.id): \(name)")
      }
    }
  }
}
