import Testing

@testable import Normalize

@Suite("headline")
struct HeadlineTests {
  @Test(
    "the site's name is cut from either end",
    arguments: [
      "Bridge closed - for good | The Evening Post", "Bridge closed - for good — evening-post",
      "The Evening Post: Bridge closed - for good",
      "The Evening Post | Bridge closed - for good | The Evening Post",
    ])
  func site(_ printed: String) {
    #expect(
      Headline.tidy(printed, site: ["The Evening Post", "evening-post"])
        == "Bridge closed - for good")
  }

  @Test("what is not known to be the site stays")
  func stays() {
    #expect(
      Headline.tidy(" Mayor:  bridge closed | Tea\u{ad}room ", site: ["Post"])
        == "Mayor: bridge closed | Tearoom")
    #expect(Headline.tidy("Post", site: ["Post"]) == "Post")
    #expect(Headline.tidy(" ", site: []) == nil)
    #expect(Headline.tidy(nil, site: []) == nil)
  }

  @Test("the page's host counts as its name")
  func host() throws {
    var article = raw(englishBody, title: "Bridge closed | Evening Post")
    article.canonicalUrl = "https://www.eveningpost.example/bridge"
    #expect(try normalizer.article(from: article).title == "Bridge closed")
  }
}
