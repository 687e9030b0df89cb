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
    case .percent: (denominator.map { $0 >= 100 } ?? (value != value.rounded())) ? 1 : 0
    case .ratePer10000, .ratePer1000: abs(value) < 10 ? 1 : 0
    case .pounds: 0
    case .average: 1
    }
  }

  /// The number alone: `43.3`, `1,234`, `£4,500`.
  public static func number(_ value: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    let digits = decimal(value, places: places(unit, value: value, denominator: denominator))
    guard unit == .pounds else { return digits }
    return digits.hasPrefix("−") ? "−£" + digits.dropFirst() : "£" + digits
  }

  /// The number with its unit: `43.3%`, `60 per 10,000`, `1,234`.
  public static func value(_ value: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    number(value, unit: unit, denominator: denominator) + suffix(unit)
  }

  /// What follows the number: `%`, ` per 10,000`, nothing.
  public static func suffix(_ unit: Indicator.Unit) -> String {
    switch unit {
    case .percent: "%"
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

  /// A difference with its sign: `+9`, `−3.1`, `0`.
  public static func change(_ difference: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    let digits = number(difference, unit: unit, denominator: denominator)
    return difference > 0 && digits.contains(where: { ("1"..."9").contains($0) }) ? "+" + digits : digits
  }
}
