import Foundation
import Testing

@testable import Pipeline

@Suite("cutting an input into lines")
struct LineReaderTests {
  /// All lines of some bytes that come through a real pipe.
  private func lines(_ bytes: [UInt8], longest: Int = 1 << 20) throws -> [(LineChunk.Line, [UInt8])]
  {
    let pipe = Pipe()
    let writer = Thread {
      pipe.fileHandleForWriting.write(Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    var reader = LineReader(
      InputFile(descriptor: pipe.fileHandleForReading.fileDescriptor, name: "-"), longest: longest)
    var found: [(LineChunk.Line, [UInt8])] = []
    while let chunk = try reader.next() {
      for line in chunk.lines { found.append((line, Array(chunk.bytes[line.range]))) }
    }
    return found
  }

  @Test("splits at LF only, and counts lines and bytes")
  func splits() throws {
    let found = try lines(Array("a\r\nb\u{2028}c\r\n\nd".utf8))
    #expect(
      found.map { String(decoding: $0.1, as: UTF8.self) } == ["a\r", "b\u{2028}c\r", "", "d"])
    #expect(found.map(\.0.number) == [1, 2, 3, 4])
    #expect(found.map(\.0.offset) == [0, 3, 10, 11])
    #expect(found.map(\.0.terminated) == [true, true, true, false])
  }

  @Test("gives nothing for nothing")
  func empty() throws {
    #expect(try lines([]).isEmpty)
  }

  @Test("gives a line up that is too long, and goes on behind it")
  func tooLong() throws {
    let long = [UInt8](repeating: 0x61, count: 3 << 20)
    let found = try lines(Array("x\n".utf8) + long + Array("\ny\n".utf8))
    #expect(found.count == 3)
    #expect(found[1].0.tooLong != nil && found[1].1.isEmpty)
    #expect(found[2].0.number == 3 && found[2].0.offset == 2 + long.count + 1)
    #expect(found[2].1 == [0x79])
  }

  @Test("loses nothing, whatever the lengths", arguments: 0..<20)
  func random(_ seed: Int) throws {
    let lengths = (0..<50).map { ($0 * 7919 + seed * 104_729) % (seed % 5 == 0 ? 90_000 : 300) }
    let bytes = lengths.flatMap { [UInt8](repeating: 0x62, count: $0) + [0x0A] }
    #expect(try lines(bytes).map(\.1.count) == lengths)
  }
}
