/// The UTF-8 of a text's tokens, as printed and folded, one behind the other.
///
/// The tokens point into it, so that they cost nothing to make, hand on and forget; a string is made of one where somebody
/// asks.
// Unchecked: the one `Tokenizer` that makes it writes it, on one thread, before any token is handed out; from then on it is
// only read.
final class TokenBytes: @unchecked Sendable {
  /// Room for as many bytes as the text has, and one more, since letters are written two bytes at a time.
  let printed: UnsafeMutablePointer<UInt8>
  let folded: UnsafeMutablePointer<UInt8>
  private var others: [UnsafeMutablePointer<UInt8>] = []

  /// - Parameter capacity: the bytes of the text.
  init(capacity: Int) {
    printed = .allocate(capacity: capacity + 1)
    folded = .allocate(capacity: capacity + 1)
  }

  deinit {
    for memory in [printed, folded] + others { memory.deallocate() }
  }

  /// Keeps bytes elsewhere: a folded form that ICU made can be longer than the word.
  func keep(_ bytes: some Collection<UInt8>) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    _ = UnsafeMutableBufferPointer(start: memory, count: bytes.count).initialize(from: bytes)
    others.append(memory)
    return memory
  }
}
