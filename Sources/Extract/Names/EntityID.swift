import Language
import Records

/// Makes the ids of entities that no gazetteer knows.
enum EntityID {
  /// Equal for equal names of one kind, in whatever article and script they stand: «Сергей Громов», "Sergey Gromov".
  static func of(_ kind: EntityKind, name: String) -> String {
    "\(kind.rawValue)-\(digest("\(kind.rawValue)|\(NameKey.key(name))"))"
  }

  /// For a name that says too little to be joined with others: one of this article only.
  static func of(_ kind: EntityKind, name: String, article: String) -> String {
    "\(kind.rawValue)-\(digest("\(kind.rawValue)|\(NameKey.key(name))|\(article)"))"
  }

  /// 64 bits in hex, after Fowler, Noll and Vo (FNV-1a).
  static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let hex = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
