import Digest
import Language
import Records

/// Makes the ids of entities that no gazetteer knows.
enum EntityID {
  /// Equal for equal names of one kind, in whatever article and script they stand: «Сергей Громов», "Sergey Gromov".
  static func of(_ kind: EntityKind, name: String) -> String { of(kind, NameKey(name)) }

  static func of(_ kind: EntityKind, _ name: NameKey) -> String {
    kind.rawValue + "-" + digest(kind.rawValue + "|" + name.key)
  }

  /// For a name that says too little to be joined with others: one of this article only.
  static func of(_ kind: EntityKind, _ name: NameKey, article: String) -> String {
    kind.rawValue + "-" + digest(kind.rawValue + "|" + name.key + "|" + article)
  }

  /// 64 bits of SHA-256 in hex.
  static func digest(_ text: String) -> String { SHA256.shortHex(text) }
}
