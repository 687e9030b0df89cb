import Documents
import Testing

/// Whatever the bytes, nothing traps, and what is given is consistent.
@Suite("Hostile input")
struct HostileInputTests {
  /// A text like the ones that offices send, with every kind of cell.
  static let sample = Array(
    #"""
    area,indicator,period,value,note
    Ynys Môn,cla_number,2024-25 Q2,"1,234",“fine”
    Thurrock,cla_rate,2024-25,60,"two
    lines, and ""quotes"""
    ,,,,
    Croydon,uasc_number,31/08/2024,74%,5" pipe

    County Durham,eet_19_21,Aug 2024,£4,
    """#.utf8)

  static let spice: [UInt8] = Array("\",;\t\n\r\u{0}\u{1B} a1é".utf8) + [0xFF, 0xA0, 0xC2]

  @Test("As many brackets around a number as a cell holds")
  func brackets() {
    let text = String(repeating: "(", count: 500_000) + "3" + String(repeating: ")", count: 500_000)
    #expect(throws: NumberText.Fault.brackets) { try NumberText(text) }
  }

  @Test("Mutated files", arguments: 0..<40)
  func mutated(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<50 {
      var bytes = Self.sample
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = Self.spice.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        }
        if bytes.isEmpty { bytes = [0x61] }
      }
      Self.check(bytes)
    }
  }

  @Test("Random bytes", arguments: 0..<20)
  func random(seed: Int) {
    var random = SplitMix(seed: UInt64(1000 + seed))
    for _ in 0..<50 {
      let count = Int.random(in: 0..<300, using: &random)
      let isSpicy = Bool.random(using: &random)
      let bytes = (0..<count).map { _ in
        isSpicy ? Self.spice.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      Self.check(bytes)
    }
  }

  @Test("Every prefix of a file, as a half-written one would be")
  func prefixes() {
    for length in 0...Self.sample.count { Self.check(Array(Self.sample.prefix(length))) }
  }

  @Test("Cells of every kind of YAML slip", arguments: 0..<20)
  func yaml(seed: Int) {
    var random = SplitMix(seed: UInt64(2000 + seed))
    let sample = Array("a: 1\nb:\n  - x\n  - {c: 'd', e: \"f\"}\ng: |\n  h\n".utf8)
    let spice = Array(":-?[]{},&*!|>'\"%@`# \t\n\u{0}a1é~<".utf8)
    for _ in 0..<60 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes.insert(spice.randomElement(using: &random) ?? 0, at: place)
        } else {
          bytes[place] = spice.randomElement(using: &random) ?? 0
        }
      }
      do throws(Diagnostic) {
        let document = try YAMLDocument(bytes: bytes, file: "f.yaml")
        if let root = document.root { #expect(root.location.line >= 1) }
      } catch {
        #expect(error.location.line >= 1 && error.location.column >= 1)
        #expect(!error.sentence.isEmpty)
      }
    }
  }

  @Test("Numbers and dates of random characters")
  func values() {
    var random = SplitMix(seed: 3000)
    let letters = Array("0123456789,.-/ %£eT:AugFeb()−")
    for _ in 0..<20_000 {
      let text = String((0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "0" })
      if let number = try? NumberText(text) { #expect(number.value.isFinite) }
      if let date = try? DateText(text, allowingTwoDigitYears: true) {
        #expect((1...12).contains(date.month) && (1...31).contains(date.day ?? 1))
      }
    }
  }

  static func check(_ bytes: [UInt8]) {
    guard let reader = try? CSVReader(bytes: bytes, file: "f.csv") else { return }
    let lineCount = 1 + reader.source.bytes.count { $0 == 0x0A || $0 == 0x0D }
    var faults: Set<String> = []
    func require(_ isTrue: Bool, _ fault: String) {
      if !isTrue { faults.insert(fault) }
    }
    var lastLine = 0
    let diagnostics = reader.forEachRow(raggedRows: .kept) { row in
      require(row.line > lastLine && row.line <= lineCount, "rows go down the file")
      require(row.count >= 1, "a row has a cell")
      lastLine = row.line
      var last = row.location
      for index in 0..<row.count {
        let field = row[index]
        let text = field.string
        let place = field.location
        require(place >= last && place.line <= lineCount, "cells go along the row")
        require(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{0}" }, "no control reaches a text")
        last = place
        // Where the cell has no quotes and no controls, its text stands in the file at the place that it names.
        if !field.isEmpty, !text.contains(where: { "\"\n\r\r\n\t\u{FFFD}".contains($0) }),
          let line = reader.source.line(place.line)?.dropFirst(place.column - 1), !line.hasPrefix("\"")
        {
          require(line.unicodeScalars.starts(with: text.unicodeScalars), "\(place) \(line) has \(text)")
        }
        _ = field.integer
        _ = field.diagnostic(.error, "odd").renderedWithExcerpt
      }
    }
    for diagnostic in diagnostics.finished {
      let place = diagnostic.location
      require((1...lineCount).contains(place.line) && place.column >= 1, "a diagnostic has a place")
      require(!diagnostic.renderedWithExcerpt.unicodeScalars.contains("\u{1B}"), "no control reaches a sentence")
    }
    #expect(faults == [], "\(bytes)")
  }
}
