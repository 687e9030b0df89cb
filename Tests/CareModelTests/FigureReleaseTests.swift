import Testing

@testable import CareModel

@Suite("Figures of several files and releases")
struct FigureReleaseTests {
  private let key = Ledger.key("children", "2023-24")
  private let first = Day("2024-11-14")
  private let second = Day("2025-11-20")

  private func figures(_ files: [(String, Int, [FigureRecord])]) -> Figures {
    var ledger = Ledger()
    for (name, distance, rows) in files { ledger.file(name, distance: distance, rows) }
    return ledger.figures
  }

  private func earlier(_ figures: Figures) -> [Double?] {
    figures.revisions("children", area: AreaCode("A"), period: .financialYear(starting: 2023)).map(\.value)
  }

  @Test("The later release stands and the earlier is its revision, whatever the files are called or read first") func later() {
    let old = FigureRecord(key: key, value: 83_630, release: first, line: 7)
    let new = FigureRecord(key: key, value: 83_530, release: second, line: 8)
    for files in [[("a", 0, [old]), ("b", 0, [new])], [("a", 0, [new]), ("b", 0, [old])], [("one", 0, [old, new])], [("one", 0, [new, old])]] {
      let figures = figures(files)
      #expect(figures.of("children", "2023-24")?.value == 83_530)
      #expect(figures.of("children", "2023-24")?.status == .revised)
      #expect(earlier(figures) == [83_630])
      #expect(figures.contradictions.isEmpty)
    }
  }

  @Test("A later release that says the same is no revision") func same() {
    let figures = figures([
      ("a", 0, [FigureRecord(key: key, value: 5, release: first, line: 2)]), ("b", 0, [FigureRecord(key: key, value: 5, release: second, line: 2)]),
    ])
    #expect(figures.of("children", "2023-24")?.status == .final)
    #expect(figures.of("children", "2023-24")?.release == second)
  }

  @Test("A provisional figure that was revised stays provisional") func provisional() {
    let figures = figures([
      ("a", 0, [FigureRecord(key: key, value: 5, release: first, line: 2)]),
      ("b", 0, [FigureRecord(key: key, value: 6, release: second, line: 2, status: .provisional)]),
    ])
    #expect(figures.of("children", "2023-24")?.status == .provisional)
  }

  @Test("A compilation fills gaps and never overrules a publisher, however late") func distance() {
    let figures = figures([
      ("tool.csv", 1, [
        FigureRecord(key: key, value: 90, release: second, line: 2), FigureRecord(key: Ledger.key("children", "2010-11 Q1"), value: 3, line: 3),
      ]),
      ("dfe.csv", 0, [FigureRecord(key: key, value: 80, release: first, line: 4)]),
    ])
    #expect(figures.of("children", "2023-24")?.value == 80)
    #expect(figures.of("children", "2023-24")?.status == .final)
    #expect(figures.of("children", "2010-11 Q1")?.value == 3)
    #expect(figures.contradictions.isEmpty)
  }

  @Test("Two files of one release that disagree are named with their lines; the later file stands") func contradiction() {
    let figures = figures([
      ("a.csv", 0, [FigureRecord(key: key, value: 80, line: 2)]), ("b.csv", 0, [FigureRecord(key: key, value: 81, line: 9)]),
    ])
    #expect(figures.of("children", "2023-24")?.value == 81)
    #expect(
      figures.contradictions.map { [$0.firstFile, "\($0.firstLine)", $0.secondFile, "\($0.secondLine)"] } == [["a.csv", "2", "b.csv", "9"]])
  }

  @Test("Where one file hides a figure that another gives, the number stands and nobody is blamed") func hiddenElsewhere() {
    let given = FigureRecord(key: key, value: 80, line: 2)
    let hidden = FigureRecord(key: key, line: 3, absence: .suppressed)
    for files in [[("a", 0, [given]), ("b", 0, [hidden])], [("a", 0, [hidden]), ("b", 0, [given])]] {
      let figures = figures(files)
      #expect(figures.of("children", "2023-24")?.value == 80)
      #expect(figures.contradictions.isEmpty)
    }
  }

  @Test("A later release that hides what an earlier one gave hides it") func hiddenLater() {
    let figures = figures([
      ("a", 0, [FigureRecord(key: key, value: 4, release: first, line: 2)]),
      ("b", 0, [FigureRecord(key: key, release: second, line: 3, absence: .suppressed)]),
    ])
    #expect(figures.of("children", "2023-24")?.content == .absent(.suppressed))
    #expect(earlier(figures) == [4])
  }

  @Test("Counts say more than a percentage alone, and agree with its rounding") func fuller() {
    let eet = Ledger.key("eet")
    let alone = FigureRecord(key: eet, published: 47, line: 2)
    let counts = FigureRecord(key: eet, numerator: 79, denominator: 167, line: 3)
    for files in [[("a", 0, [alone]), ("b", 0, [counts])], [("a", 0, [counts]), ("b", 0, [alone])]] {
      let figures = figures(files)
      #expect(figures.of("eet")?.numerator == 79)
      #expect(figures.contradictions.isEmpty)
      #expect(figures.revisions("eet", area: AreaCode("A"), period: .financialYear(starting: 2024)).isEmpty)
    }
  }

  @Test("Figures that follow from others are put only where nobody has given one") func adding() {
    let base = figures([
      ("a.csv", 0, [
        FigureRecord(key: Ledger.key("children", "2022-23"), value: 1, line: 2),
        FigureRecord(key: Ledger.key("children", "2024-25"), line: 3, absence: .suppressed),
      ])
    ])
    var grown = base
    grown.add(
      ["2024-25", "2021-22", "2022-23", "2023-24", "2023-24"].enumerated().map {
        FigureRecord(key: Ledger.key("children", $1), value: Double(10 + $0), line: 0)
      }, source: "computed")
    let series = grown.series("children", area: AreaCode("A"), kind: .financialYear)
    #expect(series.map(\.period.canonical) == ["2021-22", "2022-23", "2023-24", "2024-25"])
    #expect(series.map(\.value) == [11, 1, 13, nil])
    #expect(series.map { grown.files[$0.file] } == ["computed", "a.csv", "computed", "a.csv"])
    #expect(base.count == 2, "the figures that were there are left alone")
  }
}
