internal import Board
internal import CareModel
internal import Returns
internal import Statistics

extension Viewpoint {
  /// What lies ahead by the return; nil where there is none, for other areas, and on the way through earlier periods, from
  /// which it would look back.
  var outlook: CareOutlook? {
    guard let returns = snapshot.returns, returns.area == area, let outlook = returns.outlook else { return nil }
    guard let period else { return outlook }
    return period.lastDay >= outlook.asAt ? outlook : nil
  }

  /// What a pane has to say of it: who turns 18 for certain, and how many there will be if rates go on.
  func ahead(_ group: CareOutlook.Group, of children: String) -> [Fact] {
    guard let outlook, !outlook.horizons.isEmpty else { return [] }
    let within = Wording.numbers(outlook.horizons)
    let counts = group.turningAdult.map { FigureText.whole(Double($0)) }
    let turning = zip(outlook.horizons, counts).map { "\($1) within \($0) months" }.joined(separator: ", ")
    var facts = [
      Fact(
        "turn 18 within \(within) months:", counts.joined(separator: " · "),
        spoken: "Of \(children) in care on \(outlook.asAt.label), turn 18: \(turning)")
    ]
    if let months = outlook.horizons.last, let count = group.whole?.ahead.last {
      facts.append(
        Fact(
          "in \(months) months if rates go on:", count.text(isAbout: true),
          spoken: "If recent rates go on, \(children) in care will be about \(FigureText.whole(count.expected.rounded())) in \(months) months, between \(FigureText.whole(Double(count.lower))) and \(FigureText.whole(Double(count.upper))) in \(outlook.intervalPercent) of 100 outcomes"))
    }
    return facts
  }
}

extension ProjectedCount {
  /// `305 (287–323)`; no digit says more than the bounds do.
  func text(isAbout: Bool = false) -> String {
    "\(isAbout ? "about " : "")\(FigureText.whole(expected.rounded())) (\(FigureText.whole(Double(lower)))–\(FigureText.whole(Double(upper))))"
  }
}
