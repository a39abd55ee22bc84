import Records
import Testing

@testable import Normalize

@Suite("places that disagree about the day of publication")
struct PublicationDoubtsTests {
  private func published(
    _ claims: [Claim], address: String? = nil, body: String = englishBody
  ) throws -> DateReading? {
    var article = raw(body)
    article.claims = claims
    article.canonicalUrl = address
    return try normalizer.article(from: article).published
  }

  @Test("data that call the change the publication yield to one earlier day that the page prints")
  func changeForPublication() throws {
    func value(modified: String, printed: String...) throws -> String? {
      let claims = [
        Claim(.published, "2016-05-20T10:00:00Z", where: "json-ld datePublished"),
        Claim(.modified, modified, where: "json-ld dateModified"),
      ]
      return try published(claims + printed.map { Claim(.published, $0, where: "line 7") })?.value
    }
    let change = "2016-05-20T10:00:00Z"
    #expect(try value(modified: change, printed: "3 May 2016") == "2016-05-03")
    #expect(try value(modified: change, printed: "21 May 2016") == change)
    #expect(try value(modified: change, printed: "3 May 2016", "1 May 2016") == change)
    #expect(try value(modified: "2016-05-20T11:00:00Z", printed: "3 May 2016") == change)
  }

  @Test("an address of an earlier day is believed before data that were stamped later")
  func earlierAddress() throws {
    func value(_ path: String) throws -> String? {
      let claim = Claim(.published, "2019-06-17T18:28:00+02:00", where: "json-ld datePublished")
      return try published([claim], address: "https://post.example\(path)")?.value
    }
    #expect(try value("/home/2017/7/12/bridge") == "2017-07-12")
    #expect(try value("/2019/06/15/bridge") == "2019-06-17T18:28:00+02:00")
    #expect(try value("/2019/7/12/bridge") == "2019-06-17T18:28:00+02:00")
  }

  @Test("several days below the text, and none elsewhere, are of other articles")
  func listBelowText() throws {
    func list(_ days: String...) -> [Claim] {
      days.map { Claim(.published, $0, where: "line 90, below the text") }
    }
    let refused = try published(list("18 May 2016", "21 May 2016"))
    #expect(refused?.value == nil)
    #expect(refused?.evidence.allSatisfy { $0.why.contains("refused") } == true)
    #expect(try published(list("18 May 2016"))?.value == "2016-05-18")
    let near = Claim(.published, "3 May 2016", where: "line 7")
    #expect(try published([near] + list("18 May 2016", "21 May 2016"))?.value == "2016-05-03")
  }

  @Test("a lone claim is refused where the page prints a change before it")
  func changeBeforeLoneClaim() throws {
    let change = Claim(.modified, "28 May 2016", where: "line 7")
    let claim = Claim(.published, "2016-05-29T11:52:23", where: "meta[name=\"date\"]")
    #expect(try published([claim, change])?.value == nil)
    #expect(try published([claim])?.value == "2016-05-29T11:52:23")
    let second = Claim(.published, "29 May 2016", where: "line 6")
    #expect(try published([claim, second, change])?.value == "2016-05-29T11:52:23")
  }

  @Test("one minute at two hours of two days is believed at neither")
  func mistakenZone() throws {
    func value(_ other: String, where place: String = "meta[name=\"pubdate\"]") throws -> String? {
      let claim = Claim(.published, "2016-05-04T00:44:52Z", where: "json-ld datePublished")
      return try published([claim, Claim(.published, other, where: place)])?.value
    }
    #expect(try value("2016-05-03T21:44:52Z") == nil)
    #expect(try value("2016-05-03T21:45:52Z") == "2016-05-04T00:44:52Z")
    #expect(try value("2016-05-03T21:44:52-03:00") == "2016-05-04T00:44:52Z")
    #expect(try value("2016-05-03T21:44:52Z", where: "line 9, time") == "2016-05-04T00:44:52Z")
  }

  @Test("midnight on the clock of the language's country, written in UTC, is the next day")
  func midnight() throws {
    func value(_ time: String, body: String) throws -> String? {
      let claim = Claim(.published, "2022-11-06T\(time)Z", where: "json-ld datePublished")
      return try published([claim], body: body)?.value
    }
    let german =
      "Der Gemeinderat hat beschlossen, dass die alte Brücke über den Fluss bis zum Ende des Jahres gesperrt wird, "
      + "weil sie dringend ausgebessert werden muss."
    #expect(try value("23:00:00", body: german) == "2022-11-07")
    #expect(try value("23:05:00", body: german) == "2022-11-06T23:05:00Z")
    #expect(try value("23:00:00", body: englishBody) == "2022-11-06T23:00:00Z")
  }
}
