import Learning
import Records

/// Makes up articles as news have them: persons with their offices, bodies, places, dates, and who said what. The same seed
/// makes the same article.
struct NewsText {
  let language: String
  private let given: [String]
  private let surnames: [String]
  private let offices: [String]
  private let bodies: [String]
  private let places: [String]
  private let days: [String]
  private let claims: [String]
  /// Sentences; a letter in braces is filled in: `{p}` a person of the article by his whole name, `{s}` by his surname, `{o}` an
  /// office, `{b}` a body, `{l}` a place, `{d}` a date, `{c}` a claim, `{n}` a number.
  private let sentences: [String]

  static let all = [english, russian]

  static let english = NewsText(
    language: "en",
    given: ["Mary", "Thomas", "Helen", "James", "Laura", "Peter", "Anna", "George", "Omar", "Li"],
    surnames: [
      "Harrow", "Whitfield", "Novak", "Brandt", "Castellan", "Okafor", "Lindqvist", "Marlowe",
      "Petrov", "Haddad", "Ferris", "Oakley", "Sandoval", "Tremaine",
    ],
    offices: [
      "Foreign Minister", "Prime Minister", "spokeswoman", "Senator", "defence secretary", "Judge",
      "police chief", "Professor",
    ],
    bodies: [
      "the United Nations", "the Ministry of Defence", "Reuters", "the European Commission",
      "the Harrow Institute", "NATO", "the Supreme Court", "Northgate University",
    ],
    places: [
      "London", "Geneva", "Vienna", "Syria", "South Korea", "Libya", "Paris", "New York", "Germany",
    ],
    days: [
      "on Tuesday", "on 3 May 2016", "last week", "in March", "on February 15", "in 2014",
      "two days ago", "yesterday",
    ],
    claims: [
      "the talks would go on for as long as both sides wished",
      "nobody had been hurt when the roof of the market hall came down",
      "prices could rise by a tenth before the end of the winter",
      "the two governments were close to an agreement on prisoners",
      "the report left out most of what the witnesses had told",
      "a ceasefire was the only way to bring food into the city",
    ],
    sentences: [
      "{o} {p} said {d} that {c}.", "“We will not leave {l} before the work is done,” {s} said.",
      "{b} announced {d} that {c}, according to a statement seen by {b}.",
      "The delegation travelled from {l} to {l} with {n} people on board two aircraft.",
      "“It is far too early to speak of success,” {s} told reporters in {l}.",
      "{p}, a {o} at {b}, called the plan “a mistake that we shall all pay for”.",
      "More than {n} residents have left their homes since the river began to rise {d}.",
      "Asked about {s}, {p} denied that {c}.",
      "A meeting between {b} and {b} is to be held in {l} next month.",
      "He added that {c}.", "The road had been closed to lorries, and the shops stayed shut.",
    ])

  static let russian = NewsText(
    language: "ru",
    given: ["Мария", "Елена", "Анна", "Ольга", "Татьяна", "Ирина", "Светлана", "Лариса"],
    surnames: [
      "Заречная", "Белова", "Рогова", "Соловьева", "Каменская", "Орлова", "Лесная", "Морозова",
      "Ветрова", "Громова", "Полянская", "Озерова",
    ],
    offices: [
      "министр иностранных дел", "депутат", "представитель ведомства", "глава комиссии", "эксперт",
      "судья", "профессор", "губернатор",
    ],
    bodies: [
      "Министерство обороны России", "ООН", "ТАСС", "Европейская комиссия", "Верховный суд",
      "НАТО", "Совет Безопасности", "МИД Германии",
    ],
    places: ["Москве", "Женеве", "Вене", "Сирии", "Лондоне", "Берлине", "Казани", "Париже"],
    days: [
      "во вторник", "3 мая 2016 года", "на прошлой неделе", "в марте", "15 февраля", "в 2014 году",
      "два дня назад", "вчера",
    ],
    claims: [
      "переговоры будут идти столько, сколько потребуется обеим сторонам",
      "при обрушении крыши рынка никто не пострадал",
      "до конца зимы цены могут вырасти на десятую часть",
      "правительства двух стран близки к соглашению о пленных",
      "в доклад не вошла большая часть того, о чем рассказали свидетели",
      "только прекращение огня позволит доставить в город продовольствие",
    ],
    sentences: [
      "{o} {p} заявила {d}, что {c}.", "«Мы не уйдем, пока работа не закончена», — сказала {s}.",
      "{b} сообщило {d}, что {c}.",
      "Делегация прибыла двумя самолетами, на борту было {n} человек.",
      "«Говорить об успехе пока слишком рано», — отметила {s} в {l}.",
      "По словам {o}, которого цитирует {b}, {c}.",
      "Более {n} жителей покинули дома с тех пор, как {d} начала подниматься вода.",
      "{p} опровергла сообщения о том, что {c}.",
      "Встреча, в которой примет участие {b}, пройдет в {l} в следующем месяце.",
      "Она добавила, что {c}.", "Дорога была закрыта для грузовиков, магазины не работали.",
    ])

  /// An article whose text has at least so many bytes.
  func article(_ number: Int, bytes: Int) -> Article {
    var random = SplitMix(state: UInt64(number) &* 2 &+ (language == "en" ? 0 : 1))
    let people = (0..<5).map { _ in
      (given.randomElement(using: &random)!, surnames.randomElement(using: &random)!)
    }
    var article = Article(id: "\(language)-\(number)", text: "")
    var length = 0
    while article.text.utf8.count < bytes {
      let paragraph = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        sentence(people, &random)
      }
      .joined(separator: " ")
      if length > 0 { article.text += "\n\n" }
      let start = length == 0 ? 0 : length + 2
      article.text += paragraph
      length = start + paragraph.unicodeScalars.count
      article.paragraphs.append(Paragraph(start: start, end: length, kind: .paragraph))
    }
    article.lang = DetectedLanguage(code: language, confidence: 1)
    article.published = DateReading(value: "2016-05-31", precision: .day)
    return article
  }

  private func sentence(_ people: [(String, String)], _ random: inout SplitMix) -> String {
    var filled = ""
    for piece in sentences.randomElement(using: &random)!.split(separator: "{") {
      let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        filled += piece
        continue
      }
      let person = people.randomElement(using: &random)!
      switch parts[0] {
      case "p": filled += person.0 + " " + person.1
      case "s": filled += person.1
      case "o": filled += offices.randomElement(using: &random)!
      case "b": filled += bodies.randomElement(using: &random)!
      case "l": filled += places.randomElement(using: &random)!
      case "d": filled += days.randomElement(using: &random)!
      case "c": filled += claims.randomElement(using: &random)!
      default: filled += String(Int.random(in: 20...900, using: &random))
      }
      filled += parts[1]
    }
    return filled.prefix(1).uppercased() + filled.dropFirst()
  }
}
