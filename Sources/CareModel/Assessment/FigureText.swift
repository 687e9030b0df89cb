public import Statistics

/// Figures in the words and digits a British panel reads (statistics.md section 10).
public enum FigureText {
  /// `1,234`: whole numbers with commas; a true minus sign.
  public static func whole(_ value: Double) -> String { decimal(value, places: 0) }

  /// Digits with commas and `places` decimals, halves away from zero.
  public static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    let places = max(0, min(places, 6))
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    // Shortest printed digits decide halves: 0.285 is to round as it is written, not as binary holds it.
    let scaled = (abs(value) * scale * (1 + 4 * Double.ulpOfOne)).rounded(.toNearestOrAwayFromZero)
    let integral = (scaled / scale).rounded(.down)
    var digits = String(Int64(integral))
    var grouped = ""
    while digits.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    grouped = digits + grouped
    if places > 0 {
      let fraction = String(Int64(scaled - integral * scale))
      grouped += "." + String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    }
    return (value < 0 && scaled > 0 ? "−" : "") + grouped
  }

  /// Plain digits as a panel reads them: commas in the whole part, a true minus sign.
  public static func digits(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    guard var whole = parts.first.map({ String($0) }) else { return text }
    var grouped = ""
    while whole.count > 3 {
      grouped = "," + whole.suffix(3) + grouped
      whole.removeLast(3)
    }
    return (isNegative ? "−" : "") + whole + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// How many decimals a value of `unit` is shown with: percentages one where a hundred or more stand behind it.
  public static func places(_ unit: Indicator.Unit, value: Double, denominator: Double?) -> Int {
    switch unit {
    case .count: value == value.rounded() ? 0 : 1
    case .wholePercent: 0
    case .percent: (denominator.map { $0 >= 100 } ?? (value != value.rounded())) ? 1 : 0
    case .ratePer10000, .ratePer1000: abs(value) < 10 ? 1 : 0
    case .pounds: 0
    case .average: 1
    }
  }

  /// The number alone: `43.3`, `1,234`, `£4,500`; of a whole percentage `[low]` and `>99` where 0 and 100 would not be true.
  public static func number(_ value: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    unit == .wholePercent ? edge(value) ?? decimal(value, places: 0) : digits(value, unit, denominator)
  }

  /// The number of a figure that is rated, with as many decimals as keep it from contradicting its colour.
  public static func number(_ shown: ShownFigure, of value: Double, unit: Indicator.Unit) -> String {
    unit == .wholePercent ? number(value, unit: unit) : digits(shown.text)
  }

  /// How far two figures are apart, 0 or more: `3.1`; `<1` where whole points would say that they are the same.
  public static func gap(_ size: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    let text = digits(size, unit, denominator)
    return unit == .wholePercent && size > 0 && text == "0" ? "<1" : text
  }

  /// How far a figure is from a target that it misses, which is never nothing: `3.1`, `<1`, `<0.1`.
  public static func miss(_ size: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    let text = gap(size, unit: unit, denominator: denominator)
    guard size > 0, Double(text) == 0 else { return text }
    return text.contains(".") ? "<0.1" : "<1"
  }

  /// Where a whole percentage would say none or all and neither is true.
  private static func edge(_ value: Double) -> String? {
    let digits = decimal(value, places: 0)
    if value > 0, digits == "0" { return low }
    return value < 100 && digits == "100" ? ">99" : nil
  }

  /// What rounds to nought and is not (statistics.md section 8.3).
  public static let low = "[low]"

  /// A value as it is told in files: of a whole percentage whole, and with as many decimals as it takes not to say
  /// none or all where neither is true.
  public static func rounded(_ value: Double, unit: Indicator.Unit) -> Double {
    guard unit == .wholePercent, value.isFinite else { return value }
    var factor = 1.0
    while factor < 1e6 {
      let rounded = (value * factor * (1 + 4 * Double.ulpOfOne)).rounded(.toNearestOrAwayFromZero) / factor
      if rounded != 0 && rounded != 100 || rounded == value { return rounded }
      factor *= 10
    }
    return value
  }

  /// Where a figure stands in a chart: a whole percentage where it is told, and what is neither none nor all just beside them.
  public static func drawn(_ value: Double, unit: Indicator.Unit) -> Double {
    guard unit == .wholePercent, value.isFinite else { return value }
    guard let edge = edge(value) else { return (value * (1 + 4 * Double.ulpOfOne)).rounded(.toNearestOrAwayFromZero) }
    return edge == low ? 0.25 : 99.75
  }

  private static func digits(_ value: Double, _ unit: Indicator.Unit, _ denominator: Double?) -> String {
    let digits = decimal(value, places: places(unit, value: value, denominator: denominator))
    guard unit == .pounds else { return digits }
    return digits.hasPrefix("−") ? "−£" + digits.dropFirst() : "£" + digits
  }

  /// The number with its unit: `43.3%`, `60 per 10,000`, `1,234`.
  public static func value(_ value: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    withUnit(number(value, unit: unit, denominator: denominator), unit)
  }

  /// A number with its unit; a shorthand stands alone.
  public static func withUnit(_ number: String, _ unit: Indicator.Unit) -> String { number == low ? low : number + suffix(unit) }

  /// A target with its unit, as its board has set it, whoever reads it: `85.5%`.
  public static func target(_ value: Double, unit: Indicator.Unit) -> String {
    FigureText.value(value, unit: unit.exact)
  }

  /// A part of a whole, 0–1, as a percentage without decimals.
  public static func share(_ part: Double) -> String { value(part * 100, unit: .wholePercent) }

  /// The sign that stands at each number of an axis: `%`, or nothing.
  public static func sign(_ unit: Indicator.Unit) -> String { unit.isPercentage ? "%" : "" }

  /// What follows the number: `%`, ` per 10,000`, nothing.
  public static func suffix(_ unit: Indicator.Unit) -> String {
    switch unit {
    case .percent, .wholePercent: "%"
    case .ratePer10000: " per 10,000"
    case .ratePer1000: " per 1,000"
    case .count, .pounds, .average: ""
    }
  }

  /// A figure with its unit, or the shorthand of why there is none.
  public static func figure(_ figure: Figure, unit: Indicator.Unit) -> String {
    switch figure.content {
    case .value(let number): value(number, unit: unit, denominator: figure.denominator)
    case .absent(let absence): absence.symbol
    }
  }

  /// A difference with its sign: `+9`, `−3.1`, `0`, `+<1`.
  public static func change(_ difference: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    if unit == .wholePercent, difference != 0 { return (difference > 0 ? "+" : "−") + gap(abs(difference), unit: unit) }
    let digits = digits(difference, unit, denominator)
    return difference > 0 && digits.contains(where: { ("1"..."9").contains($0) }) ? "+" + digits : digits
  }
}
