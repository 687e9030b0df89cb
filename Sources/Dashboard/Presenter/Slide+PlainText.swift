internal import CareModel
internal import Screen
internal import Statistics

extension Slide {
  /// The slide in reading order, one fact a line: each figure with its unit, period and status in words.
  public func plainText(number: Int, of count: Int, authority: String = "") -> String {
    var text = PlainText()
    text.heading("Slide \(number) of \(count): \(title)")
    text.line(headline)
    if let figure {
      let status = figure.rating.map { ", \($0.rawValue)" } ?? ""
      if !figure.spoken.isEmpty {
        text.line(Wording.sentence(figure.spoken))
      } else if let absence = figure.absence {
        text.line("\(figure.label): \(absence)" + (figure.when.isEmpty ? "" : ", \(figure.when)"))
      } else {
        text.line("\(Wording.sentence(figure.label)): \(figure.noun.with(figure.text))\(status)" + (figure.when.isEmpty ? "" : ", \(figure.when)"))
      }
      for fact in figure.spokenFacts ?? figure.facts { text.line(Wording.sentence(fact.replacing(Absence.suppressed.symbol, with: "withheld"))) }
    }
    switch chart {
    case .none: break
    case .trend(let trend): text.write(.trend(trend))
    case .bars(let bars):
      for bar in bars { text.line("\(bar.label): \(bar.spoken)" + (bar.isMarked ? ", the largest" : "")) }
    case .ratings(let red, let amber, let green): text.line("\(Wording.plural(red, "measure")) red, \(amber) amber, \(green) green")
    case .list(let lines):
      for line in lines {
        let mark = line.mark == "▲" ? "Improved" : Wording.sentence(line.mark)
        text.line((mark.isEmpty ? "" : "\(mark): ") + line.text + (line.rating.map { " Now \($0.rawValue)." } ?? ""))
      }
    }
    let why = explanation.replacing("\(Absence.suppressed.symbol): hidden", with: "Withheld")
    for rest in [comparator, why, source] where !rest.isEmpty { text.line(rest) }
    return text.lines.joined(separator: "\n") + "\n"
  }
}
