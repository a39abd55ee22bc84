extension String {
  /// Each run of white space as one space, none at either end.
  ///
  /// - Complexity: O(n).
  var collapsed: String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isSpace || scalar == "\u{FEFF}" {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
