import CareModel
import Testing

@testable import Board
@testable import Dashboard

/// A whole small report, as its readers get it.
struct ReportPaperTests {
  @Test("The figures, one a row")
  func sheet() {
    #expect(
      TinyBoard.report().text(as: .csv) == """
        audience,authority,area,theme,indicator,title,breakdown,category,category_title,period,as_at,value,unit,numerator,denominator,status,target,rag,rag_since,direction,signal,neighbours,neighbours_period,england,england_period,highest,highest_period,said_of_highest,actions,questions
        RESTRICTED,Tinyshire,E06099998,Plans,plans,Care plans up to date,all,all,All,2024-09,2024-09-30,80,percent,160,200,provisional,90,red,2024-09,declining,,,,,,95,2024-07,,"Fill both empty posts (Principal Social Worker, overdue by 4 days (due 4 Oct 2024))","Which teams do better? (31 Jul 2024, not answered yet)"
        RESTRICTED,Tinyshire,E06099998,Plans,uasc,UASC looked after,all,all,All,2024-09,2024-09-30,17,count,,,final,,,,higher,,,,,,17,2024-09,,,
        RESTRICTED,Tinyshire,E06099998,Plans,uasc,UASC looked after,sex,female,Female,2024-09,2024-09-30,4,count,4,17,final,,,,,,,,,,,,,,
        RESTRICTED,Tinyshire,E06099998,Plans,uasc,UASC looked after,sex,male,Male,2024-09,2024-09-30,13,count,13,17,final,,,,,,,,,,,,,,

        """)
  }

  @Test("The scorecard, what was asked and what was promised, in Markdown")
  func markdown() {
    let text = TinyBoard.report().text(as: .markdown)
    for part in [
      """
      # Tinyshire: Children in our care and care leavers: performance report

      - **Authority**: Tinyshire
      - **Period**: Sep 2024, 2024-25 Q2
      - **Data to**: 30 Sep 2024
      - **Made on**: 8 Oct 2024
      """,
      """
      Of 2 indicators, 1 red, 0 amber, 0 green and 1 without a colour.
      """,
      """
      | Theme | Indicator | Figure | Target | Colour | Since | Since the period before | Signal |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Plans | Care plans | 80.0% (160 of 200), provisional | 90% | Red | Sep 2024 | 8.0 points lower: worse, provisional | not assessed: few points |
      | Plans | UASC | 17 |  |  |  | 3 more | not assessed: few points |
      """,
      """
      **Questions: Meeting of 31 Jul 2024**

      | Question | About | Answer | The figure then and now |
      | --- | --- | --- | --- |
      | Which teams do better? | Care plans | **Not answered yet** | 95.0% then (Jul 2024), 80.0% [p] now (Sep 2024): 15.0 points lower |

      - [p] Provisional: it may still change.
      """,
      """
      Of 1 action, 1 is overdue on 8 Oct 2024, 0 are still to be done and 0 are done.
      """,
      """
      | Action | About | Role | Due | Status | The figure since |
      | --- | --- | --- | --- | --- | --- |
      | Fill both empty posts | Care plans | Principal Social Worker | 4 Oct 2024 | Overdue by 4 days | 95.0% then (Jul 2024), 80.0% [p] now (Sep 2024): 15.0 points lower |
      """,
      """
      **UASC looked after, by sex, Sep 2024**

      | Group | Figure | Share of all |
      | --- | ---: | ---: |
      | Female | 4 | 24% |
      | Male | 13 | 76% |
      """,
      "- **Commentary: Sep 2024, 80.0%, Head of Service**: Two posts were empty.",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("Short forms are explained on the page, and nowhere else")
  func abbreviation() {
    let abbr = "<abbr title=\"unaccompanied asylum-seeking children\">UASC</abbr>"
    #expect(TinyBoard.report().text(as: .html).contains("<h3 id=\"indicator-uasc\">UASC looked after</h3>"))
    #expect(TinyBoard.report().text(as: .html).contains("<a href=\"#indicator-uasc\">\(abbr)</a>"))
    #expect(!TinyBoard.report().text(as: .markdown).contains("abbr"))
  }

  @Test("A drawing of three months: a line, its target, a hollow point for what is provisional")
  func drawing() throws {
    let page = TinyBoard.report().text(as: .html)
    let start = try #require(page.firstRange(of: "<svg"))
    let end = try #require(page.firstRange(of: "</svg>"))
    #expect(
      String(page[start.lowerBound..<end.upperBound]) == """
        <svg viewBox="0 0 460 228" role="img" aria-labelledby="indicator-plans-chart indicator-plans-words">
        <title id="indicator-plans-chart">Care plans up to date: Jul 2024 to Sep 2024</title>
        <desc id="indicator-plans-words">Line chart of 3 figures: 95.0% in Jul 2024, 80.0% in Sep 2024. The highest is 95.0% in Jul 2024, the lowest 80.0% in Sep 2024. 1 figure is provisional and drawn hollow. The target is 90%.</desc>
        <g aria-hidden="true">
        <line class="grid" x1="46" x2="446" y1="176" y2="176" />
        <text class="end" x="41" y="180">80%</text>
        <line class="grid" x1="46" x2="446" y1="121.3" y2="121.3" />
        <text class="end" x="41" y="125.3">85%</text>
        <line class="grid" x1="46" x2="446" y1="66.7" y2="66.7" />
        <text class="end" x="41" y="70.7">90%</text>
        <line class="grid" x1="46" x2="446" y1="12" y2="12" />
        <text class="end" x="41" y="16">95%</text>
        <line class="grid" x1="52" x2="52" y1="176" y2="180" />
        <text class="start" x="46" y="193">Jul 24</text>
        <line class="grid" x1="246" x2="246" y1="176" y2="180" />
        <text class="middle" x="246" y="193">Aug 24</text>
        <line class="grid" x1="440" x2="440" y1="176" y2="180" />
        <text class="end" x="446" y="193">Sep 24</text>
        <line class="target" x1="46" x2="446" y1="66.7" y2="66.7" />
        <polyline class="own" points="52,12 246,88.5 440,176" />
        <circle class="own point" cx="52" cy="12" r="2.6" />
        <circle class="own point" cx="246" cy="88.5" r="2.6" />
        <circle class="own hollow" cx="440" cy="176" r="3.4" />
        <line class="own" x1="10" x2="38" y1="212" y2="212" />
        <text x="43" y="216">Care plans</text>
        <line class="target" x1="122" x2="150" y1="212" y2="212" />
        <text x="155" y="216">target</text>
        </g>
        </svg>
        """)
  }

  @Test("What got better beyond chance is said; what only moved is not")
  func improvements() throws {
    func improved(_ parts: [(Double, Double)]) -> [ReportSection.Block] {
      let report = TinyBoard.report { board in
        for (month, parts) in zip(TinyBoard.months, parts) { board.add("plans", TinyBoard.code, month, of: parts) }
      }
      return report.paper.sections.first { $0.key == "improved" }?.blocks ?? []
    }
    #expect(improved([(160, 200), (150, 200), (152, 200)]) == [.paragraph("No figure got better by more than chance would give.")])
    guard case .list(let lines)? = improved([(160, 200), (120, 200), (190, 200)]).first else {
      Issue.record("nothing improved")
      return
    }
    #expect(lines.map(\.words) == ["Green Care plans: 95.0% (190 of 200); 35.0 points higher than the period before, better, and more than chance would give; target 90%."])
  }

  @Test(
    "Ticks are round and hold every value",
    arguments: [
      ([80.0, 95, 90], 100.0, false, [80.0, 85, 90, 95]), ([0, 3], nil, true, [0, 1, 2, 3]), ([7, 9], nil, true, [7, 8, 9]),
      ([5, 5], nil, true, [4, 5, 6]), ([0.4, 1.1], nil, false, [0.4, 0.6, 0.8, 1, 1.2]), ([41_000, 44_310], nil, true, [41_000, 42_000, 43_000, 44_000, 45_000]),
      ([], nil, false, [0, 0.2, 0.4, 0.6, 0.8, 1]), ([-3, 6], nil, true, [-4, -2, 0, 2, 4, 6]), ([99.5, 100], 100, false, [99.5, 100]),
    ] as [([Double], Double?, Bool, [Double])])
  func ticks(_ values: [Double], _ most: Double?, _ isWhole: Bool, _ ticks: [Double]) {
    let axis = ChartAxis(values, most: most, isWhole: isWhole)
    #expect(axis.ticks.map { ($0 * 1000).rounded() / 1000 } == ticks)
    for value in values { #expect(axis.low <= value && value <= axis.high) }
  }
}
