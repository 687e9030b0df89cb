import Testing

@testable import CareModel

@Suite("Figures put together from rows")
struct FigurePartsTests {
  private func only(_ rows: [FigureRecord]) throws -> Figures {
    var ledger = Ledger()
    ledger.file("a.csv", rows)
    return ledger.figures
  }

  @Test("Numerator, base and published ratio may stand on three rows, in any order") func parts() throws {
    let key = Ledger.key("eet")
    let rows = [
      FigureRecord(key: key, numerator: 79, line: 2), FigureRecord(key: key, denominator: 167, line: 3),
      FigureRecord(key: key, published: 47, line: 4),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1]] {
      let figure = try #require(try only(order.map { rows[$0] }).of("eet"))
      #expect(figure.value == 100 * 79.0 / 167)
      #expect(figure.numerator == 79 && figure.denominator == 167 && figure.published == 47)
      #expect(figure.line == 2, "the line is the numerator's")
    }
  }

  @Test("Counts that their publisher rounded leave the published ratio standing") func rounded() throws {
    let key = Ledger.key("eet")
    let figure = try #require(
      try only([
        FigureRecord(key: key, numerator: 20_760, published: 54, line: 2, marks: .roundedCounts),
        FigureRecord(key: key, denominator: 38_440, line: 3, marks: .roundedCounts),
      ]).of("eet"))
    #expect(figure.value == 54)
    #expect(figure.numerator == 20_760 && figure.denominator == 38_440)
  }

  @Test("A percentage of nobody is not applicable, neither nought nor a hundred", arguments: [FigureRecord.Marks(), .roundedCounts])
  func ofNobody(marks: FigureRecord.Marks) throws {
    let row = FigureRecord(key: Ledger.key("eet"), numerator: 0, denominator: 0, line: 2, marks: marks)
    let figure = try #require(try only([row]).of("eet"))
    #expect(figure.content == .absent(.notApplicable))
  }

  @Test("None of some is a true nought") func trueZero() throws {
    let figure = try #require(try only([FigureRecord(key: Ledger.key("eet"), numerator: 0, denominator: 12, line: 2)]).of("eet"))
    #expect(figure.value == 0)
  }

  @Test("An absence stays what it is and never becomes a number", arguments: Absence.allCases)
  func absence(absence: Absence) throws {
    let figures = try only([
      FigureRecord(key: Ledger.key("children"), line: 2, absence: absence),
      FigureRecord(key: Ledger.key("eet"), denominator: 40, line: 3, absence: absence),
    ])
    #expect(figures.of("children")?.content == .absent(absence))
    #expect(figures.of("eet")?.content == .absent(absence))
    #expect(figures.of("eet")?.denominator == 40)
  }

  @Test("A row that gives nothing at all is not available") func nothing() throws {
    #expect(try only([FigureRecord(key: Ledger.key("children"), line: 2)]).of("children")?.content == .absent(.notAvailable))
  }

  @Test("A suppressed count keeps the reason it was suppressed, not that of its base") func whyNoCount() throws {
    let key = Ledger.key("eet")
    let rows = [
      FigureRecord(key: key, line: 2, absence: .suppressed),
      FigureRecord(key: key, line: 3, absence: .notAvailable, marks: .baseAbsent),
    ]
    for rows in [rows, rows.reversed()] {
      let figures = Ledger.fileFigures(rows)
      #expect(figures.contradictions.isEmpty)
      #expect(figures.records.map(\.absence) == [.suppressed])
    }
  }

  @Test("Counts that add up to a figure; one hidden hides the sum") func addends() throws {
    let key = Ledger.key("eet")
    let row = { (count: Double, line: Int) in FigureRecord(key: key, numerator: count, line: line, marks: .addend) }
    let base = FigureRecord(key: key, denominator: 100, line: 9)
    for rows in [[row(3, 2), row(4, 3), base], [base, row(3, 2), row(4, 3)], [row(3, 2), base, row(4, 3)]] {
      let figure = try #require(try only(rows).of("eet"))
      #expect(figure.value == 7 && figure.numerator == 7 && figure.denominator == 100)
    }
    let hidden = FigureRecord(key: key, line: 4, absence: .suppressed, marks: .addend)
    for rows in [[row(3, 2), hidden, base], [hidden, base, row(3, 2)], [base, row(3, 2), hidden]] {
      #expect(try only(rows).of("eet")?.content == .absent(.suppressed))
    }
  }

  @Test("Bases that add up as their counts do, in any order; one hidden hides the ratio") func baseAddends() throws {
    let key = Ledger.key("eet")
    let count = { (number: Double, line: Int) in FigureRecord(key: key, numerator: number, line: line, marks: .addend) }
    let base = { (number: Double, line: Int) in FigureRecord(key: key, denominator: number, line: line, marks: [.addend, .baseOnly]) }
    var rows = [count(9, 2), base(12, 3), count(6, 4), base(20, 5)]
    var chance = SeededGenerator(seed: 2)
    for _ in 0..<24 {
      rows.shuffle(using: &chance)
      let figure = try #require(try only(rows).of("eet"))
      #expect(figure.numerator == 15 && figure.denominator == 32)
    }
    let hiddenCount = FigureRecord(key: key, line: 6, absence: .suppressed, marks: .addend)
    let hiddenBase = FigureRecord(key: key, line: 7, absence: .suppressed, marks: [.addend, .baseOnly, .baseAbsent])
    for hidden in [hiddenCount, hiddenBase] {
      for _ in 0..<24 { #expect(try only((rows + [hidden]).shuffled(using: &chance)).of("eet")?.content == .absent(.suppressed)) }
    }
    #expect(try only([base(12, 3), base(20, 5)]).of("eet") == nil, "bases alone are no figure")
  }

  @Test("A category is a share of its breakdown's total, else of the whole") func bases() throws {
    let figures = try only([
      FigureRecord(key: Ledger.key("children"), value: 100, line: 2),
      FigureRecord(key: Ledger.key("children", "2024-25", "age", "all"), value: 90, line: 3),
      FigureRecord(key: Ledger.key("children", "2024-25", "age", "under_1"), value: 9, line: 4),
      FigureRecord(key: Ledger.key("children", "2024-25", "sex", "girls"), value: 40, line: 5),
      FigureRecord(key: Ledger.key("children", "2023-24", "sex", "girls"), value: 41, line: 6),
      FigureRecord(key: Ledger.key("eet"), numerator: 5, denominator: 20, line: 7),
      FigureRecord(key: Ledger.key("eet", "2024-25", "age", "1_4"), numerator: 3, line: 8),
    ])
    #expect(figures.of("children", "2024-25", "age", "under_1")?.denominator == 90)
    #expect(figures.of("children", "2024-25", "age", "under_1")?.numerator == 9)
    #expect(figures.of("children", "2024-25", "sex", "girls")?.denominator == 100)
    #expect(figures.of("children", "2023-24", "sex", "girls")?.denominator == nil)
    #expect(figures.of("eet", "2024-25", "age", "1_4")?.value == 15)
    #expect(figures.of("children", "2024-25", "age", "all") == nil, "a breakdown's total is no figure of its own")
  }

  @Test("A category of an earlier release is a share of the whole of that release") func basesByRelease() throws {
    let (first, second) = (Day("2024-11-14"), Day("2025-11-20"))
    let girls = Ledger.key("children", "2023-24", "sex", "girls")
    let figures = try only([
      FigureRecord(key: Ledger.key("children", "2023-24"), value: 100, release: first, line: 2),
      FigureRecord(key: Ledger.key("children", "2023-24"), value: 104, release: second, line: 3),
      FigureRecord(key: girls, value: 40, release: first, line: 4),
      FigureRecord(key: girls, value: 44, release: second, line: 5),
    ])
    #expect(figures.of("children", "2023-24", "sex", "girls")?.denominator == 104)
    let earlier = figures.revisions(
      "children", area: AreaCode("A"), category: Category(breakdown: "sex", id: "girls"), period: .financialYear(starting: 2023))
    #expect(earlier.map(\.value) == [40])
    #expect(earlier.map(\.denominator) == [100])
  }

  @Test("Of two rows that disagree the later stands, what only the earlier gave is kept, and both lines are named") func rivals() throws {
    let key = Ledger.key("eet")
    let base = FigureRecord(key: key, denominator: 20, line: 2)
    let (early, late) = (FigureRecord(key: key, numerator: 5, line: 3), FigureRecord(key: key, numerator: 6, line: 4))
    for rows in [[base, early, late], [early, late, base], [early, base, late]] {
      let figures = Ledger.fileFigures(rows)
      #expect(figures.records.map(\.numerator) == [6])
      #expect(figures.records.map(\.denominator) == [20])
      #expect(figures.records.map(\.line) == [4])
      #expect(figures.contradictions.map { [$0.firstLine, $0.secondLine] } == [[3, 4]])
    }
  }

  @Test("The same row twice is no contradiction") func twice() {
    let row = FigureRecord(key: Ledger.key("children"), value: 5, line: 2)
    let figures = Ledger.fileFigures([row, row])
    #expect(figures.contradictions.isEmpty)
    #expect(figures.records.count == 1)
  }

  @Test("A figure called provisional on one of its rows is provisional") func status() {
    let key = Ledger.key("eet")
    let rows = [
      FigureRecord(key: key, numerator: 5, line: 2, status: .provisional), FigureRecord(key: key, denominator: 9, line: 3),
    ]
    for rows in [rows, rows.reversed()] { #expect(Ledger.fileFigures(rows).records.map(\.status) == [.provisional]) }
  }
}
