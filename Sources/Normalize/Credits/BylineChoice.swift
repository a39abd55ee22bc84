import Language
import Records

/// Decides, of all that a page says of its writers, whom the article is by.
///
/// A person goes before a bare first name or nickname, that before an agency, outlet or desk: a body signs only where no
/// place names anybody else. Of persons, those that are printed at the headline go before those in the markup, which is
/// often the account that put the page up; where both name one person, the longer list counts.
struct BylineChoice: Sendable {
  let reader: BylineReader

  /// - Parameter outlets: the site's name and hosts, as keys of `Headline`.
  func names(in claims: [Claim], outlets: Set<String>) -> [String] {
    // The same words stand at many places: they are read once.
    var read: [String: BylineReader.Reading] = [:]
    let readings = Self.grouped(claims).map { claim in
      let reading = read[claim.value] ?? reader.read(claim.value, outlets: outlets)
      read[claim.value] = reading
      return (place: Place(claim.where), reading: reading)
    }
    func first(_ place: Place, _ list: (BylineReader.Reading) -> Bool) -> BylineReader.Reading? {
      readings.first { $0.place == place && list($0.reading) }?.reading
    }
    func persons(_ place: Place) -> [String] { first(place) { !$0.persons.isEmpty }?.persons ?? [] }

    for place in [Place.marked, .account] {
      let marked = persons(place)
      // What a second place confirms is not looked for elsewhere.
      let print = readings.lazy.filter { $0.place.isPrint }.map(\.reading.persons)
      if let agreeing = print.first(where: { Self.share($0, marked) }) {
        return agreeing.count > marked.count ? agreeing : marked
      }
    }
    for place in [Place.printed, .marked] where !persons(place).isEmpty { return persons(place) }
    if let labelled = first(.below, { !$0.persons.isEmpty }) { return labelled.persons }
    if let named = first(.printed, { !$0.single.isEmpty }), !persons(.account).isEmpty {
      return named.others
    }
    for place in [Place.account, .linked] where !persons(place).isEmpty { return persons(place) }
    for hasKind in [\BylineReader.Reading.single, \.bodies] {
      for place in [Place.marked, .account, .printed, .linked, .below] {
        if let found = first(place, { !$0[keyPath: hasKind].isEmpty }) { return found.others }
      }
    }
    return []
  }

  private enum Place: Equatable {
    /// In markup that describes the article, in markup that describes the page or its keeper, in print near the headline,
    /// in a link there that leads to a writer, below the text.
    case marked, account, printed, linked, below

    var isPrint: Bool { self == .printed || self == .linked || self == .below }

    init(_ place: String) {
      if !place.hasPrefix("line ") {
        let isPages = ["meta[name=\"author", "meta[itemprop", "a[rel"].contains {
          place.hasPrefix($0)
        }
        self = isPages ? .account : .marked
      } else if place.hasSuffix("below the text") {
        self = .below
      } else {
        self = place.hasSuffix("link to an author") ? .linked : .printed
      }
    }
  }

  private static func share(_ left: [String], _ right: [String]) -> Bool {
    !Set(left.map(NormalForm.fold)).isDisjoint(with: right.map(NormalForm.fold))
  }

  /// Markup that repeats an element for each writer gives one claim of all.
  private static func grouped(_ claims: [Claim]) -> [Claim] {
    var result: [Claim] = []
    for claim in claims {
      if let last = result.last, last.where == claim.where, claim.where.hasPrefix("meta[") {
        result[result.count - 1].value += "; " + claim.value
      } else if claim.where.hasPrefix("a[rel"), result.contains(where: { $0.where == claim.where })
      {
        // The writers of other articles follow on the same page.
        continue
      } else {
        result.append(claim)
      }
    }
    return result
  }
}
