/// The latest figure of an indicator that the public may not have, and how a text would tell it.
struct HiddenHeadline {
  let indicator: String
  /// What the indicator goes by in texts.
  let names: [String]
  /// Its value as a text would write it: "3 of 22", "13.6%", "5".
  let values: [String]

  /// The hidden latest figures of a release; of counts alone those that are small.
  static func all(of release: PublicOutput.Release) throws -> [HiddenHeadline] {
    let place = try BoardFolder()
    try place.copy(Careboard.packageRoot + "/data/catalogue", to: place.path)
    let catalogue = PlainTable(try place.read("indicators.csv"))
    var latest: [String: (printed: PrintedFigure, truth: PrintedFigure)] = [:]
    for (printed, truth) in zip(release.printed, release.truth) where truth.breakdown == "all" && truth.value != nil {
      latest[truth.indicator] = (printed, truth)
    }
    return catalogue.rows.compactMap { row in
      let id = catalogue[row, "id"]
      guard let figure = latest[id], figure.printed.value == nil, let value = figure.truth.value else { return nil }
      var values: [String] = []
      if let numerator = figure.truth.numerator, let denominator = figure.truth.denominator {
        values = ["\(numerator) of \(denominator)", "\(percent(value, 1))%", "\(percent(value, 0))%", "\(value)"]
      } else {
        values = ["\(Int(value))"]
      }
      return HiddenHeadline(indicator: id, names: [id, catalogue[row, "title"], catalogue[row, "short_title"]], values: values)
    }
  }

  /// The lines that have its name, alone or in a cell of a table, and its value straight after.
  func told(in text: String) -> [String] {
    let between = [": ", " | ", ",", "  ", "</th><td>", "</th>", ": <strong>"]
    var phrases: [String] = []
    for name in names {
      for value in values { phrases += between.map { name + $0 + value } }
    }
    return text.split(separator: "\n").map(String.init).filter { line in
      phrases.contains { phrase in line.contains(phrase + " ") || line.hasSuffix(phrase) }
    }
  }

  private static func percent(_ value: Double, _ places: Int) -> String {
    let scale = places == 0 ? 1.0 : 10.0
    let rounded = (value * scale).rounded() / scale
    return places == 0 ? "\(Int(rounded))" : "\(rounded)"
  }
}
