internal import Glibc

/// A stretch of numbers with round ticks, and where on it a value lies.
struct Axis {
  let lower: Double
  let upper: Double
  let ticks: [Double]
  /// Decimals its labels need.
  let decimals: Int

  /// What a value outside any sensible figure is held to, so that no arithmetic on it overflows.
  private static let limit = 1e15

  /// `value` when it can be drawn; nil for what is not a number.
  static func drawable(_ value: Double?) -> Double? {
    guard let value, value.isFinite else { return nil }
    return min(max(value, -limit), limit)
  }

  /// An axis over all `values` (never empty), with at most `maximumTicks` ticks, evenly placed
  /// where that costs little room.
  ///
  /// - Parameters:
  ///   - range: the stretch to show instead of the one the values need.
  ///   - places: positions along the axis, which the ticks should divide evenly.
  ///   - isWhole: whether ticks are whole numbers even where values are not.
  init(
    values: [Double], range: ClosedRange<Double>?, fromZero: Bool, maximumTicks: Int, places: Int, isWhole: Bool = false
  ) {
    let whole = isWhole || values.allSatisfy { $0 == $0.rounded() }
    if let range, let lower = Axis.drawable(range.lowerBound),
      let upper = Axis.drawable(range.upperBound), lower < upper
    {
      self.init(lower: lower, upper: upper, whole: whole, maximumTicks: maximumTicks)
      return
    }
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if fromZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    if low == high {
      // One value has no spread of its own: show it in the middle of a little room, which never
      // passes zero for its own sake.
      let room = max(abs(low) * 0.05, whole ? 1 : 0.1)
      high += room
      low = low >= 0 ? max(0, low - room) : low - room
    }
    let best =
      Axis.candidates(low, high, whole)
      .filter { (2...max(2, maximumTicks)).contains($0.count) && $0.keepsApart(places) }
      .max { $0.score(low, high, places) < $1.score(low, high, places) }
    guard maximumTicks >= 2, let best else {
      self.init(lower: low, upper: high, ticks: [], decimals: whole ? 0 : 1)
      return
    }
    self.init(lower: best.lower, upper: best.upper, ticks: best.ticks, decimals: best.decimals)
  }

  private init(lower: Double, upper: Double, ticks: [Double], decimals: Int) {
    self.lower = lower
    self.upper = upper
    self.ticks = ticks
    self.decimals = decimals
  }

  /// An axis from `lower` to `upper` exactly, with the round values between them as ticks.
  private init(lower: Double, upper: Double, whole: Bool, maximumTicks: Int) {
    let best = Axis.candidates(lower, upper, whole).map { $0.bounded(lower, upper) }
      .filter { (1...max(1, maximumTicks)).contains($0.count) }
      .max { $0.count < $1.count }
    self.init(
      lower: lower, upper: upper, ticks: best?.ticks ?? [], decimals: best?.decimals ?? 0)
  }

  /// The place of `value` among `count` places, 0 the lowest; outside values are held at the ends.
  func place(of value: Double, among count: Int) -> Int {
    let share = (min(max(value, lower), upper) - lower) / (upper - lower)
    return Int((share * Double(max(0, count - 1))).rounded())
  }

  /// An axis that might do: the round values from `first` to `last` times `step` are its ticks.
  private struct Candidate {
    let lower: Double
    let upper: Double
    let step: Double
    let first: Int
    let last: Int
    let decimals: Int

    var count: Int { last - first + 1 }
    var ticks: [Double] { count > 0 ? (first...last).map { Double($0) * step } : [] }

    init?(lower: Double, upper: Double, step: Double, decimals: Int) {
      let first = (lower / step - 1e-9).rounded(.up)
      let last = (upper / step + 1e-9).rounded(.down)
      guard abs(first) < 1e16, abs(last) < 1e16, abs(last - first) < 100 else { return nil }
      self.lower = lower
      self.upper = upper
      self.step = step
      self.first = Int(first)
      self.last = Int(last)
      self.decimals = decimals
    }

    func bounded(_ lower: Double, _ upper: Double) -> Candidate {
      Candidate(lower: lower, upper: upper, step: step, decimals: decimals) ?? self
    }

    /// Whether two ticks never fall on one of so many places.
    func keepsApart(_ places: Int) -> Bool { step * Double(places - 1) >= upper - lower }

    /// How much of the room the values use, with something for ticks that stand at both ends and
    /// evenly between.
    func score(_ low: Double, _ high: Double, _ places: Int) -> Double {
      let used = (high - low) / (upper - lower)
      let closed =
        abs(Double(first) * step - lower) < step * 1e-6
        && abs(Double(last) * step - upper) < step * 1e-6
      let even = closed && (places - 1) % (count - 1) == 0
      return used + (closed ? 0.05 : 0) + (even ? 0.08 : 0) + 0.03 * Double(min(count, 6))
    }
  }

  private static func candidates(_ low: Double, _ high: Double, _ whole: Bool) -> [Candidate] {
    let magnitude = Int(log10(high - low).rounded(.down))
    var candidates: [Candidate] = []
    for exponent in (magnitude - 2)...(magnitude + 1) {
      for mantissa in [1, 2, 2.5, 5] {
        let step = mantissa * pow(10, Double(exponent))
        // Labels such as 2.5 read badly; so do halves of a child.
        if whole && step < 1 || mantissa == 2.5 && exponent < 1 || step < 1e-9 { continue }
        // The ends may lie between two ticks, at a round part of the step, where that wastes less
        // room.
        for parts in [1.0, 2, 5] {
          let part = step / parts
          let lower = (low / part + 1e-9).rounded(.down) * part
          let upper = (high / part - 1e-9).rounded(.up) * part
          guard lower < upper,
            let candidate = Candidate(
              lower: lower, upper: upper, step: step, decimals: max(0, -exponent))
          else { continue }
          candidates.append(candidate)
        }
      }
    }
    return candidates
  }
}
