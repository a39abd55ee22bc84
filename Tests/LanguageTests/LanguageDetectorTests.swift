import Testing

@testable import Language

@Suite("language of a text")
struct LanguageDetectorTests {
  static let detector = try! LanguageDetector()

  @Test(
    "a sentence tells its language",
    arguments: [
      ("ru", "Старый мост через реку закроют на ремонт до конца года, сообщил совет посёлка."),
      ("uk", "Старий міст через річку закриють на ремонт до кінця року, повідомила рада селища."),
      ("be", "Стары мост праз раку закрыюць на рамонт да канца года, паведаміў савет пасёлка."),
      (
        "bg",
        "Старият мост над реката ще бъде затворен за ремонт до края на годината, каза съветът."
      ),
      ("mk", "Стариот мост преку реката ќе биде затворен за поправка до крајот на годината."),
      ("sr", "Стари мост преко реке биће затворен због поправке до краја године, рекао је савет."),
      ("en", "The old bridge over the river will be closed for repairs until the end of the year."),
      (
        "de", "Die alte Brücke über den Fluss wird bis zum Ende des Jahres gesperrt, sagte der Rat."
      ),
      (
        "nl",
        "De oude brug over de rivier blijft tot het einde van het jaar dicht, zei de gemeente."
      ),
      ("fr", "Le vieux pont sur la rivière sera fermé jusqu'à la fin de l'année, dit le conseil."),
      (
        "es", "El viejo puente sobre el río estará cerrado hasta el final del año, dijo el concejo."
      ),
      ("ca", "El vell pont sobre el riu estarà tancat fins al final de l'any, va dir el consell."),
      (
        "pt",
        "A velha ponte sobre o rio ficará fechada até ao fim do ano, disse a câmara municipal."
      ),
      (
        "it",
        "Il vecchio ponte sul fiume resterà chiuso fino alla fine dell'anno, dice il consiglio."
      ),
      ("ro", "Podul vechi de peste râu va fi închis până la sfârșitul anului, a spus consiliul."),
      ("pl", "Stary most przez rzekę zostanie zamknięty do końca roku, poinformowała rada gminy."),
      ("cs", "Starý most přes řeku bude uzavřen kvůli opravám do konce roku, oznámila rada obce."),
      ("sk", "Starý most cez rieku bude zatvorený pre opravy do konca roka, oznámila rada obce."),
      (
        "sl",
        "Stari most čez reko bo zaprt zaradi popravil do konca leta, je sporočil občinski svet."
      ),
      (
        "hr",
        "Stari most preko rijeke bit će zatvoren zbog popravaka do kraja godine, reklo je vijeće."
      ),
      (
        "hu",
        "A folyó feletti régi híd az év végéig zárva lesz a javítások miatt, közölte a tanács."
      ),
      ("fi", "Vanha silta joen yli suljetaan korjausten vuoksi vuoden loppuun asti, kunta kertoi."),
      ("et", "Vana sild üle jõe suletakse remondi tõttu aasta lõpuni, teatas vallavolikogu."),
      ("lv", "Vecais tilts pār upi būs slēgts remonta dēļ līdz gada beigām, paziņoja dome."),
      ("lt", "Senasis tiltas per upę bus uždarytas remontui iki metų pabaigos, pranešė taryba."),
      ("da", "Den gamle bro over åen bliver lukket for reparation resten af året, siger kommunen."),
      ("nb", "Den gamle broen over elven blir stengt for reparasjon ut året, sier kommunestyret."),
      ("sv", "Den gamla bron över ån stängs för reparation till slutet av året, säger kommunen."),
      (
        "is", "Gamla brúin yfir ána verður lokuð vegna viðgerða til ársloka, sagði sveitarstjórnin."
      ),
      ("tr", "Nehrin üzerindeki eski köprü yıl sonuna kadar onarım için kapatılacak, dedi meclis."),
      ("id", "Jembatan tua di atas sungai itu akan ditutup karena perbaikan sampai akhir tahun."),
      ("vi", "Cây cầu cũ bắc qua sông sẽ đóng cửa để sửa chữa đến cuối năm, hội đồng cho biết."),
      ("zu", "Ibhuloho elidala elisemfuleni lizovalwa ukuze lilungiswe kuze kuphele unyaka."),
      (
        "xh",
        "Ibhulorho endala iya kuvalwa kwaye abantu baya kusebenzisa enye indlela, kutshiwo kwisithili."
      ),
      ("ar", "سيغلق الجسر القديم فوق النهر للإصلاح حتى نهاية العام، كما قال المجلس."),
      ("fa", "پل قدیمی روی رودخانه تا پایان سال برای تعمیر بسته خواهد بود، شورا گفت."),
      ("hi", "नदी पर बना पुराना पुल मरम्मत के लिए साल के अंत तक बंद रहेगा, परिषद ने कहा।"),
      ("he", "הגשר הישן מעל הנהר ייסגר לתיקונים עד סוף השנה, אמרה המועצה."),
      ("el", "Η παλιά γέφυρα πάνω από το ποτάμι θα κλείσει για επισκευές ως το τέλος του έτους."),
      ("zh", "镇政府说，河上的旧桥将关闭维修到年底。"), ("ja", "川にかかる古い橋は年末まで修理のため閉鎖される。"),
      ("ko", "강 위의 오래된 다리는 연말까지 수리를 위해 폐쇄된다고 의회가 말했다."),
      ("th", "สะพานเก่าข้ามแม่น้ำจะปิดซ่อมจนถึงสิ้นปี"),
      ("ka", "ძველი ხიდი მდინარეზე წლის ბოლომდე დაიკეტება."),
      ("hy", "Գետի վրայի հին կամուրջը կփակվի մինչև տարեվերջ:"), ("ta", "ஆற்றின் மீதுள்ள பழைய பாலம் மூடப்படும்."),
    ])
  func sentence(_ code: String, _ text: String) {
    let found = Self.detector.detect(text)
    #expect(found.code == code)
    #expect(found.confidence > 0.4 && found.confidence <= 1)
  }

  @Test("capitals are read as small letters")
  func capitals() {
    let text = "Der Rat sperrt die alte Brücke über den Fluss bis zum Ende des Jahres"
    #expect(Self.detector.detect(text.uppercased()).code == "de")
  }

  @Test(
    "what is no language tells none",
    arguments: [
      "", "17 45 99", "…", "x", "xqzt wvkp jjqh zzrk qwpl vvxk", "4f9a0c 77be21 d0c3f8 9e",
      "щгцшф ъъкзп ыфцщж хъэжл",
    ])
  func none(_ text: String) {
    #expect(Self.detector.detect(text) == .init(code: "und", confidence: 0))
  }

  @Test("two scripts in balance tell none")
  func mixed() {
    let text = "The old bridge is closed — старый мост закрыт до — until the end — конца года"
    let found = Self.detector.detect(text)
    #expect(found.code == "und" || found.confidence < 0.7)
  }

  @Test(
    "a long text is judged by its beginning and its middle, a name in another script does not matter"
  )
  func long() {
    let text = String(
      repeating: "Совет посёлка закроет старый мост (Old Bridge) до конца года. ", count: 200)
    let found = Self.detector.detect(text)
    #expect(found.code == "ru" && found.confidence > 0.7)
  }

  @Test("more evidence makes surer")
  func surer() {
    let short = Self.detector.detect("Der Rat sperrt")
    let long = Self.detector.detect(
      "Der Rat sperrt die alte Brücke über den Fluss bis zum Ende des Jahres")
    #expect(long.confidence >= short.confidence && long.code == "de")
  }
}
