import Testing

@testable import Invention

@Suite struct MistakesTests {
  private static let commission = Commission(children: 900, years: 2, seed: 4, dirty: true, ledger: true)
  private static let written = Result { WrittenReturn(commission, rates: try Shelf.rates()) }
  private static let lines = written.map { written in
    Dictionary(uniqueKeysWithValues: written.files.keys.map { ($0, MistakesTests.plain(written.files[$0] ?? [])) })
  }
  private let written: WrittenReturn
  private let lines: [String: [String]]
  private let ledger: [(rule: String, file: String, line: Int)]

  init() throws {
    written = try MistakesTests.written.get()
    lines = try MistakesTests.lines.get()
    ledger = written.lines(InventedReturn.ledger).dropFirst().map { ($0[0], $0[1], Int($0[2]) ?? 0) }
  }

  /// A line of a file as cells by column, whatever the encoding, separator and order.
  private func row(_ file: String, _ line: Int) -> [String: String]? {
    let lines = plain(file)
    guard lines.indices.contains(line - 1), let header = lines.first else { return nil }
    let separator: Character = header.contains(";") ? ";" : ","
    func cells(_ text: String) -> [String] {
      text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(zip(cells(header), cells(lines[line - 1])), uniquingKeysWith: { first, _ in first })
  }

  private func plain(_ file: String) -> [String] { lines[file] ?? [] }

  /// The lines of a file as ASCII; a letter of another alphabet is left out.
  private static func plain(_ file: [UInt8]) -> [String] {
    let bytes = file.filter { $0 != 0 && $0 != 13 && $0 < 128 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func thereAreManyKindsAndTheyAreFew() {
    let rows = written.files.keys.filter { $0 != InventedReturn.ledger }.map { plain($0).count }.reduce(0, +)
    #expect(Set(ledger.map(\.rule)).count > 25)
    #expect(ledger.count > rows / 1000)
    #expect(ledger.count < rows / 50)
  }

  @Test(arguments: [
    ("end_without_reason", "REC"), ("provider_missing", "PLACE_PROVIDER"),
    ("missing_open_after_care", "MIS_END"), ("two_open_episodes", "DEC"),
  ])
  func aBlankIsOnTheLineOfTheLedger(rule: String, column: String) {
    let places = ledger.filter { $0.rule == rule }
    #expect(!places.isEmpty)
    for place in places { #expect(row(place.file, place.line)?[column] == "", "\(place)") }
  }

  @Test func anEndBeforeItsStartIsOnTheLineOfTheLedger() throws {
    for place in ledger where place.rule == "missing_ends_before_start" {
      let row = try #require(self.row(place.file, place.line))
      guard let start = day(row["MIS_START"]), let end = day(row["MIS_END"]) else { continue }
      #expect(end < start)
    }
  }

  @Test func aRepeatedRowIsTheOneAboveIt() {
    let places = ledger.filter { $0.rule.hasSuffix("_repeated") }
    #expect(!places.isEmpty)
    for place in places {
      let lines = plain(place.file)
      #expect(lines[place.line - 1] == lines[place.line - 2], "\(place)")
    }
  }

  @Test func aBlankLineIsBlankAndALowerCaseLineHasNoCapital() {
    for place in ledger where place.rule == "row_blank" { #expect(plain(place.file)[place.line - 1] == "") }
    for place in ledger where place.rule == "code_lower_case" {
      #expect(!plain(place.file)[place.line - 1].contains { $0.isUppercase })
    }
  }

  @Test func aChildLeftOutIsInNoChildrenFile() throws {
    var clean = MistakesTests.commission
    clean.dirty = false
    clean.ledger = false
    let all = Set(WrittenReturn(clean, rates: try Shelf.rates()).rows("header", "2024-25").map { $0["CHILD"] ?? "" })
    let file = try #require(written.files.keys.first { $0.hasPrefix("2024-25/") && $0.contains("header") })
    let lines = plain(file).indices.dropFirst().compactMap { row(file, $0 + 1)?["CHILD"] }
    let missing = all.subtracting(lines.map { $0.uppercased() })
    let leftOut = ledger.count { $0.rule.hasSuffix("child_not_in_header") && $0.file == file }
    let blanked = ledger.count { $0.rule == "child_missing" && $0.file == file }
    #expect(leftOut > 0)
    #expect(missing.count == leftOut + blanked)
  }

  @Test func aCleanReturnHasNoLedgerAndADirtyOneOnlyWhenAsked() throws {
    let rates = try Shelf.rates()
    #expect(WrittenReturn(Commission(children: 5, years: 1), rates: rates).files[InventedReturn.ledger] == nil)
    #expect(WrittenReturn(Commission(children: 5, years: 1, dirty: true), rates: rates).files[InventedReturn.ledger] == nil)
    let clean = WrittenReturn(Commission(children: 5, years: 1, ledger: true), rates: rates)
    #expect(clean.files[InventedReturn.ledger] == nil)
  }

  @Test(arguments: [
    (FileForm.Encoding.utf8, [0x43, 0x61, 0x66, 0xc3, 0xa9, 0x20, 0x52, 0x6f, 0x77, 0x2c, 0x78, 0x0a] as [UInt8], [] as [UInt8]),
    (.utf8WithMark, [0x43, 0x61, 0x66, 0xc3, 0xa9, 0x20, 0x52, 0x6f, 0x77, 0x2c, 0x78, 0x0a], [0xef, 0xbb, 0xbf]),
    (.windows1252, [0x43, 0x61, 0x66, 0xe9, 0x20, 0x52, 0x6f, 0x77, 0x2c, 0x78, 0x0a], []),
    (
      .utf16,
      [0x43, 0, 0x61, 0, 0x66, 0, 0xe9, 0, 0x20, 0, 0x52, 0, 0x6f, 0, 0x77, 0, 0x2c, 0, 0x78, 0, 0x0a, 0], [0xff, 0xfe]
    ),
  ])
  func aLetterIsWrittenAsItsEncodingHasIt(encoding: FileForm.Encoding, line: [UInt8], mark: [UInt8]) {
    let form = FileForm(encoding: encoding, hasTeams: true)
    var bytes: [UInt8] = []
    form.begin(&bytes)
    #expect(bytes == mark)
    form.write(Row([.text("x")]), number: 3, to: &bytes)
    #expect(bytes == mark + line)
  }

  @Test(arguments: [
    (Cell.DayStyle.british, "05/04/2024"), (.twoDigitYear, "05/04/24"), (.iso, "2024-04-05"), (.withTime, "05/04/2024 00:00"),
    (.serial, "45387"),
  ])
  func aDayIsWrittenInEachStyle(style: Cell.DayStyle, text: String) {
    var bytes: [UInt8] = []
    Cell.day(Day(2024, 4, 5)).write(to: &bytes, days: style)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
