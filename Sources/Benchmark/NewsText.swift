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
  /// Sentences that name nobody, as most do.
  private let plain: [String]

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
      "He added that {c}.",
    ],
    plain: [
      "The road along the river had been closed to lorries since the morning, and most of the shops on it stayed shut.",
      "It was the third time in a year that the water had come so far, and many had grown used to carrying things upstairs.",
      "Few of those who waited in the rain had slept, and some had brought chairs, blankets and hot tea for their neighbours.",
      "The new rules, which take effect {d}, ask builders to leave more room between houses and to plant trees on both sides.",
      "A closer look at the figures shows that much of the growth came from small firms with no more than {n} workers.",
      "What happens next depends on the weather, on the price of fuel and on how long the old bridge can carry the traffic.",
      "Prices of bread and milk have risen faster than wages, while rents in the older quarters have hardly changed at all.",
      "The work began {d} and was meant to take a summer, but the money ran out before the roof was on.",
      "Since then the building has stood empty, its windows boarded up and its garden left to whoever cares to plant it.",
      "About {n} letters came in within a week, most of them short, some of them angry, and a few with drawings.",
      "There is no sign yet that either side is ready to give way on the questions that matter most to its voters.",
      "The older of the two ships is to be taken apart in the same yard in which it was built more than forty years before.",
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
      "Она добавила, что {c}.",
    ],
    plain: [
      "Дорога вдоль реки с утра была закрыта для грузовиков, и большинство магазинов на ней не работало.",
      "За год вода поднималась так высоко уже в третий раз, и многие привыкли переносить вещи наверх.",
      "Новые правила, которые вступят в силу {d}, обязывают оставлять между домами больше места.",
      "При ближайшем рассмотрении видно, что рост обеспечили небольшие фирмы, где не более {n} работников.",
      "Дальнейшее зависит от погоды, цены на топливо и от того, сколько еще выдержит старый мост.",
      "Хлеб и молоко дорожали быстрее, чем росла заработная плата, а аренда в старых кварталах почти не изменилась.",
      "Работы начались {d} и должны были занять одно лето, но деньги закончились раньше.",
      "С тех пор здание пустует, окна заколочены, а сад достался тем, кто готов за ним ухаживать.",
      "За неделю пришло около {n} писем, в основном коротких, иногда сердитых, а несколько было с рисунками.",
      "Пока ничто не говорит о готовности сторон уступить в том, что важнее всего для избирателей.",
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
    let isPlain = Int.random(in: 0..<3, using: &random) > 0
    let sentence = (isPlain ? plain : sentences).randomElement(using: &random)!
    for piece in sentence.split(separator: "{") {
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
