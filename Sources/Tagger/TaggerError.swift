/// Why a file of the tagger cannot be used.
package enum TaggerError: Error, CustomStringConvertible {
  case cutShort, notATable, notWeights

  package var description: String {
    switch self {
    case .cutShort: "a data file of Tagger is cut short; install Dateline anew"
    case .notATable: "a table of Tagger is none; make it with train lexicon or train clusters"
    case .notWeights: "a weights file of Tagger is none; make it with train names"
    }
  }
}
