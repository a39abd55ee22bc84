/// Why a file of the tagger cannot be used.
package enum TaggerError: Error, CustomStringConvertible {
  case cutShort, notALexicon, notWeights

  package var description: String {
    switch self {
    case .cutShort: "a data file of Tagger is cut short; install Dateline anew"
    case .notALexicon: "Tagger/\(Lexicon.path) is no lexicon; make it with train lexicon"
    case .notWeights: "a weights file of Tagger is none; make it with train names"
    }
  }
}
