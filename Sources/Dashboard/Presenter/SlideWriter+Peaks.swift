internal import Board
internal import CareModel
internal import Statistics

extension SlideWriter {
  /// The highest there was of each measure that has a slide, where officers have said what stood beside it.
  var peakSlides: [Slide] {
    (view.snapshot.profile.panes.prefix(4) + reds).compactMap { peakSlide($0) }
  }

  /// The highest figure of a measure and what was said of it; nil where that is the latest, or nothing was said.
  func peakSlide(_ id: Indicator.ID) -> Slide? {
    guard let indicator = view.snapshot.catalogue[id], indicator.profile == nil, let assessment = view.assessment(id),
      let trend = view.trend(id), let extremes = TrendExtremes(trend), extremes.highest != trend.periods.count - 1
    else { return nil }
    let period = trend.periods[extremes.highest]
    let said = view.papers.commentary(on: id).filter { $0.period?.lastDay == period.lastDay }
    guard !said.isEmpty, let figure = view.history(id).figure(period), let value = figure.value else { return nil }
    let noun = CountedNoun(indicator)
    let text = FigureText.figure(figure, unit: indicator.unit)
    let now = assessment.figure.flatMap { latest in
      latest.value.map { now -> String in
        let change = Wording.difference(value - now, unit: indicator.unit, denominator: latest.denominator)
        let told = FigureText.figure(latest, unit: indicator.unit)
        // Whoever reads the same twice is not to be told that one is higher.
        let than = change == "no change" || told == text ? "as high as" : "\(change) than"
        return ", \(than) the \(told)\(latest.status == .final ? "" : " (\(latest.status.id))") of \(latest.period.canonicalLabel)"
      }
    } ?? ""
    let when = FigureSentence.when(period, indicator.timing)
    let short = "\(indicator.shortTitle): highest \(trend.isPart ? "\(extremes.reservation), " : "")\(when)"
    var drawn = trend
    drawn.marks = [extremes.highest: "▲"]
    let facts = [view.counts(figure, indicator)].compactMap { $0 } + said.map { SlideWriter.remark($0) }
    return Slide(
      id: "peak/" + id, title: "\(indicator.shortTitle): the highest\(trend.isPart ? " shown" : "")", headline: "\(short), at \(noun.with(text))\(now).", indicator: id,
      figure: Slide.LargeFigure(
        text: text.hasSuffix("%") || indicator.unit == .count ? text : FigureText.number(value, unit: indicator.unit, denominator: figure.denominator),
        label: "\(indicator.shortTitle), \(period.canonicalLabel)", rating: nil, facts: facts, absence: nil,
        when: figure.status == .final ? "" : figure.status.id, noun: noun),
      chart: .trend(drawn), comparator: "",
      source: source(indicator, period, figure.status), explanation: "", notes: notes(id), phrases: [short])
  }

  /// "Head of the Virtual School: …"
  private static func remark(_ remark: Commentary) -> String {
    (remark.author.flatMap { $0.isEmpty ? nil : "\($0): " } ?? "") + remark.text
  }

  /// What officers say of a measure that has no figure to show, the latest last: a slide with nothing on it would help nobody.
  func remarkLines(_ id: Indicator.ID) -> [Slide.Line] {
    view.papers.commentary(on: id).suffix(3).map { remark in
      Slide.Line(mark: "", rating: nil, text: (remark.period.map { "\($0.canonicalLabel): " } ?? "") + remark.text)
    }
  }
}
