import CareModel
import Testing

@Suite("Periods")
struct PeriodTests {
  static func period(_ text: String) throws -> Period { try #require(PeriodText(text)).readings[0] }

  @Test(
    "Texts of a period",
    arguments: [
      (Period.month(8, year: 2024), "2024-08", "Aug 2024", "Aug 24"),
      (.month(12, year: 1999), "1999-12", "Dec 1999", "Dec 99"),
      (.quarter(1, ofYearStarting: 2024), "2024-25 Q1", "2024-25 Q1 (Apr–Jun 2024)", "Q1 24-25"),
      (.quarter(4, ofYearStarting: 2024), "2024-25 Q4", "2024-25 Q4 (Jan–Mar 2025)", "Q4 24-25"),
      (.financialYear(starting: 2024), "2024-25", "2024-25", "2024-25"),
      (.financialYear(starting: 1999), "1999-00", "1999-00", "1999-00"),
      (.day(Day.last(ofMonth: 8, year: 2024)), "2024-08-31", "31 Aug 2024", "Aug 24"),
    ] as [(Period, String, String, String)])
  func texts(period: Period, canonical: String, label: String, axis: String) {
    #expect(period.canonical == canonical)
    #expect(period.label == label)
    #expect(period.axisLabel == axis)
  }

  @Test("Quarters of a financial year start in April") func quarters() {
    let spans = (1...4).map { Period.quarter($0, ofYearStarting: 2023) }.map { ($0.firstDay.canonical, $0.lastDay.canonical) }
    #expect(spans.map(\.0) == ["2023-04-01", "2023-07-01", "2023-10-01", "2024-01-01"])
    #expect(spans.map(\.1) == ["2023-06-30", "2023-09-30", "2023-12-31", "2024-03-31"])
    #expect(Period.financialYear(starting: 2023).firstDay.canonical == "2023-04-01")
    #expect(Period.financialYear(starting: 2023).lastDay.canonical == "2024-03-31")
  }

  @Test("The period that holds a day, on both sides of every boundary") func containing() throws {
    for (text, month, quarter, year) in [
      ("2024-03-31", "2024-03", "2023-24 Q4", "2023-24"), ("2024-04-01", "2024-04", "2024-25 Q1", "2024-25"),
      ("2024-06-30", "2024-06", "2024-25 Q1", "2024-25"), ("2024-07-01", "2024-07", "2024-25 Q2", "2024-25"),
      ("2024-12-31", "2024-12", "2024-25 Q3", "2024-25"), ("2025-01-01", "2025-01", "2024-25 Q4", "2024-25"),
      ("2024-02-29", "2024-02", "2023-24 Q4", "2023-24"),
    ] {
      let day = try Self.period(text).lastDay
      #expect(Period(kind: .month, containing: day).canonical == month)
      #expect(Period(kind: .quarter, containing: day).canonical == quarter)
      #expect(Period(kind: .financialYear, containing: day).canonical == year)
      #expect(Period(kind: .day, containing: day).canonical == text)
      for kind in Period.Kind.allCases { #expect(Period(kind: kind, containing: day).contains(day)) }
    }
  }

  @Test("Only a closing day ends a period") func ending() throws {
    let closes = { (text: String, kind: Period.Kind) in
      Period(kind: kind, endingOn: try Self.period(text).lastDay)?.canonical
    }
    #expect(try closes("2024-02-28", .month) == nil)
    #expect(try closes("2024-02-29", .month) == "2024-02")
    #expect(try closes("2024-02-29", .quarter) == nil)
    #expect(try closes("2024-06-30", .quarter) == "2024-25 Q1")
    #expect(try closes("2024-06-30", .financialYear) == nil)
    #expect(try closes("2025-03-31", .financialYear) == "2024-25")
    #expect(try closes("2025-03-30", .day) == "2025-03-30")
  }

  @Test("Ordered by the day they end, the shorter first") func ordering() throws {
    let ordered = ["2024-06-30", "2024-06", "2024-25 Q1", "2024-07-01", "2024-07", "2025-03-31", "2025-03", "2024-25 Q4", "2024-25"]
    let periods = try ordered.map(Self.period)
    var chance = SeededGenerator(seed: 1)
    for _ in 0..<20 { #expect(periods.shuffled(using: &chance).sorted() == periods) }
  }

  @Test(
    "A year earlier",
    arguments: [
      ("2024-08", "2023-08"), ("2024-25 Q2", "2023-24 Q2"), ("2024-25", "2023-24"), ("2024-02-29", "2023-02-28"),
      ("2025-02-28", "2024-02-28"), ("2024-03-01", "2023-03-01"), ("2024-02", "2023-02"),
    ])
  func yearEarlier(text: String, earlier: String) throws {
    #expect(try Self.period(text).yearEarlier.canonical == earlier)
  }

  @Test(
    "Steps of its own kind",
    arguments: [
      ("2024-01", 1, "2024-02"), ("2024-12", 1, "2025-01"), ("2024-01", -1, "2023-12"), ("2024-02", 12, "2025-02"),
      ("2024-25 Q4", 1, "2025-26 Q1"), ("2024-25 Q1", -1, "2023-24 Q4"), ("2024-25", 3, "2027-28"),
      ("2024-02-28", 2, "2024-03-01"), ("2024-08", 0, "2024-08"),
    ])
  func steps(text: String, count: Int, other: String) throws {
    let start = try Self.period(text)
    let end = try Self.period(other)
    #expect(start.advanced(by: count) == end)
    #expect(start.distance(to: end) == count)
    #expect(end.distance(to: start) == -count)
  }

  @Test("Periods of two kinds lie no number of steps apart") func kinds() throws {
    #expect(try Self.period("2024-08").distance(to: Self.period("2024-25")) == nil)
  }

  @Test("Advancing and measuring undo one another over two centuries") func arithmetic() {
    var chance = SeededGenerator(seed: 7)
    for _ in 0..<4000 {
      let day = Day(number: Int.random(in: -50_000...60_000, using: &chance))
      let kind = Period.Kind.allCases.randomElement(using: &chance) ?? .month
      let period = Period(kind: kind, containing: day)
      let steps = Int.random(in: -300...300, using: &chance)
      let moved = period.advanced(by: steps)
      #expect(moved.kind == kind)
      #expect(period.distance(to: moved) == steps)
      #expect(moved.advanced(by: -steps) == period)
      #expect(period.advanced(by: 1).firstDay.number == period.lastDay.number + 1)
      #expect(PeriodText(period.canonical)?.readings.contains(period) == true)
    }
  }
}
