import CareModel
import Screen
import Testing

@testable import Board
@testable import Dashboard

/// Whole percentages where they would say none or all and neither is true, in every place they are told.
@Suite("Near none and near all, for everybody")
struct NearNoneAndAllTests {
  /// 9 and 10 of 3,000; 2,993 and 2,990 of them.
  static func change(_ board: inout BoardInCode) {
    board.catalogue = board.catalogue.inWholePercentages
    for (month, few, most) in [(34, 10.0, 2990.0), (35, 9, 2993)] {
      board.add("eet_19_21", Northmoor.code, Northmoor.months[month], of: (few, 3000))
      board.add("care_plan_up_to_date", Northmoor.code, Northmoor.months[month], of: (most, 3000))
    }
  }

  private static func decimals(in text: String) -> [String] { text.matches(of: /\d\.\d+%/).map { String($0.output) } }

  @Test("On screens and slides of every size, charts and all", arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func screens(size: Size) {
    var state = State(State.Settings(size: size))
    _ = state.update(.loaded(Northmoor.snapshot(Self.change)))
    for keys in ["", "s", "/eet 19<ret>", "/care plan<ret>", "/eet 19<ret>c", "w"] {
      let text = state.pressing(keys).render(size).text
      #expect(Self.decimals(in: text).isEmpty, "\(keys): \(Self.decimals(in: text))")
    }
    var shown = PublicBoard.presenting(size, Self.change)
    for _ in 0..<12 {
      #expect(Self.decimals(in: shown.render(size).text).isEmpty, "slide \(shown.slideNumber ?? 0)")
      shown = shown.pressing("<pgdn>")
    }
  }

  @Test("In words: neither 0% nor 100%") func words() {
    let slides = PublicBoard.deck(order: ["eet_19_21", "care_plan_up_to_date"], Self.change)
    #expect(slides.slides.map { $0.figure?.text } == ["[low]", ">99%"])
    let text = slides.plainText
    #expect(text.contains("less than 1%") && text.contains("ore than 99%"))
    #expect(!text.contains(": 0%") && !text.contains(" 100% of"))
    #expect(Self.decimals(in: text).isEmpty, "\(Self.decimals(in: text))")
  }
}
