import Foundation
import Testing

@testable import Archive

@Suite("random UUIDs")
struct RandomUUIDTests {
  @Test("are of version 4, in lower case, and differ")
  func form() {
    let texts = (0..<1_000).map { _ in RandomUUID.text() }
    #expect(Set(texts).count == 1_000)
    for text in texts {
      #expect(UUID(uuidString: text) != nil && text == text.lowercased())
      #expect(Array(text)[14] == "4" && "89ab".contains(Array(text)[19]))
    }
  }
}
