/// The script of a name, by its first letter.
enum Script {
  /// ISO 15924: `Cyrl`, `Latn`, or `Zyyy` for anything else.
  static func of(_ text: String) -> String {
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x400...0x52F: return "Cyrl"
      case 0x41...0x24F: return "Latn"
      default: return "Zyyy"
      }
    }
    return "Zyyy"
  }

  /// The article's language for a name in that language's script, else what the script makes likely.
  static func language(of name: String, in article: String?) -> String {
    let cyrillic = ["ru", "uk", "be", "bg", "sr", "mk", "kk"]
    switch (of(name), article) {
    case ("Cyrl", let language?) where cyrillic.contains(language): return language
    case ("Cyrl", _): return "ru"
    case ("Latn", let language?) where !cyrillic.contains(language): return language
    case ("Latn", _): return "en"
    default: return "und"
    }
  }
}
