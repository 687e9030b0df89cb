import Board
import CareModel

@testable import Dashboard

/// Texts that mean harm, wherever a file can put a text.
enum HostileTexts {
  static let all = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><script>x</script>",
    "</title><b>", "--><!--", "]]>", "&lt;b&gt; & &#x3c;", "=cmd|'/c calc'!A1", "+SUM(A1)", "-2+3", "@SUM(1)", "\t=1+1", "\r=1", "＝1+1",
    " \"=1", "[link](javascript:alert(1))", "![x](http://example.org/x)", "a | b |\n| - |", "# heading", "- item", "1. one", "```", "~~~",
    "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}txet\u{202C}", "a\u{0}b\u{8}c", "\u{301}accent first", "[c]: http://example.org", "$x$", "a;=1+1",
  ]

  static func report() -> PanelReport {
    let joined = all.joined(separator: " ")
    return TinyBoard.report { board in
      board.profile.authority = "<b>Tiny</b>&\"shire\"'"
      board.questions = all.map { Question(indicator: "plans", text: $0, meeting: $0, answer: $0) }
      board.actions = all.map {
        Action(indicator: "plans", text: $0, owner: $0, due: Day(number: 20_000), status: $0, meeting: $0, outcome: $0)
      }
      board.commentary = all.map { Commentary(indicator: "plans", period: nil, text: $0, author: $0) }
      var catalogue = TinyBoard.catalogue
      for place in [0, 1] {
        var indicator = catalogue.indicators[place]
        (indicator.title, indicator.shortTitle, indicator.theme, indicator.caveats) = (joined, all[place], all[place + 2], joined)
        (indicator.source, indicator.definition, indicator.numerator, indicator.denominator) = (joined, joined, joined, joined)
        catalogue.set(indicator)
      }
      catalogue.set(Indicator(id: "<x y=\"1\">", title: "Odd", theme: "Odd \u{202E}", unit: .count, frequency: .monthly, timing: .date))
      catalogue.set(Indicator(id: "-x-y--1--", title: "Odd too", theme: "Odd \u{202E}", unit: .count, frequency: .monthly, timing: .date))
      catalogue.set(
        Breakdown(id: "sex", title: joined, groups: [.init(id: "female", title: all[0]), .init(id: "male", title: all[8])]))
      board.catalogue = catalogue
      for id in ["<x y=\"1\">", "-x-y--1--"] {
        for (step, month) in TinyBoard.months.enumerated() { board.add(id, TinyBoard.code, month, value: Double(step * 9)) }
      }
    }
  }
}
