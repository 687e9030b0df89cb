public import CareModel
import Statistics

/// Assessed indicators as text or data: the `scorecard` command's output.
public struct ScorecardListing: Sendable {
  let snapshot: Snapshot
  let area: Area
  let period: Period?
  let assessments: [Assessment]

  /// Every indicator of an area that has a figure or a target of the board's own, as it stood at the end of `period`; nil: as it stands now.
  public init(_ snapshot: Snapshot, area: AreaCode, period: Period?) {
    self.snapshot = snapshot
    self.area = snapshot.figures.areas[area] ?? Area(code: area, name: area.text, level: .other)
    self.period = period ?? snapshot.timeline(of: area).last
    // Most boards speak of some of the catalogue only, and asking first is far cheaper than assessing nothing.
    let known = Set(snapshot.figures.indicators(area: area) + (area == snapshot.profile.area ? Array(snapshot.profile.targets.keys) : []))
    assessments = snapshot.catalogue.indicators.filter { $0.profile == nil && known.contains($0.id) }.compactMap {
      snapshot.assessment($0.id, area: area, asOf: period)
    }.filter { $0.figure != nil || (area == snapshot.profile.area && snapshot.profile.targets[$0.indicator.id] != nil) }
  }

  public var hasRed: Bool { assessments.contains { $0.rating == .red } }

  /// An aligned table under a heading a theme.
  public var text: String {
    let head = ["", "indicator", "period", "value", "target", "neighbours", "region", "England"]
    var rows = [head]
    var themes = [""]
    for assessment in assessments {
      rows.append(cells(assessment))
      themes.append(assessment.indicator.theme)
    }
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = ["\(area.name)\(period.map { ", " + $0.label } ?? "")", ""]
    var theme = ""
    for (place, row) in rows.enumerated() {
      if themes[place] != theme {
        theme = themes[place]
        lines += ["", theme]
      }
      let padded = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column < 3 ? text + space : space + text
      }
      lines.append(padded.joined(separator: "  ").droppingTrailingSpaces)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cells(_ assessment: Assessment) -> [String] {
    let unit = assessment.indicator.unit
    let shown = assessment.figure.map { FigureText.figure($0, unit: unit) + $0.status.symbol } ?? ""
    let comparator = { (kind: Comparator.Kind) in
      assessment.comparator(kind).map { FigureText.number($0.value, unit: unit) } ?? ""
    }
    return [
      assessment.rating.map { String($0.letter) } ?? "", assessment.indicator.title,
      assessment.figure?.period.canonical ?? "", shown,
      assessment.target.map { FigureText.target($0.value, unit: unit) } ?? "", comparator(.neighbours),
      comparator(.region), comparator(.england),
    ]
  }
}

extension String {
  fileprivate var droppingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
