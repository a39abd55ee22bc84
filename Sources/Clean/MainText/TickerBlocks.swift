/// Strikes rows of prices, wherever they stand: nothing takes a row of a table back.
struct TickerBlocks: PageStep {
  func apply(to page: inout HTMLPage) {
    for index in page.blocks.indices where MarketTickers.isTicker(page.blocks[index].text) {
      page.strike(index, by: "market-ticker", surely: true)
    }
  }
}
