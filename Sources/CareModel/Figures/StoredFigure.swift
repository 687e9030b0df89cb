/// A figure as the columns hold it: everything but its key.
struct StoredFigure: Sendable {
  var value: Double
  var numerator: Double
  var denominator: Double
  var published: Double
  var release: Int32
  var file: Int32
  var line: UInt32
  var absence: Absence?
  var status: FigureStatus

  func figure(period: Period) -> Figure {
    let content: Figure.Content =
      if let absence { .absent(absence) } else if value.isFinite { .value(value) } else { .absent(.notAvailable) }
    return Figure(
      period: period, content: content, numerator: numerator.present,
      denominator: denominator.present, published: published.present, status: status,
      release: release == Int32.min ? nil : Day(number: Int(release)), file: Int(file), line: Int(line))
  }
}

extension Double {
  /// The number, or nil where the column holds none.
  var present: Double? { isNaN ? nil : self }
}
