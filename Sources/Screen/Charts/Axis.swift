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

  /// An axis over all `values` (never empty), with at most `maximumTicks` ticks, evenly placed where that costs little room.
  ///
  /// - Parameters:
  ///   - range: the stretch to show instead of the one the values need.
  ///   - places: positions along the axis, which the ticks should divide evenly.
  init(
    values: [Double], range: ClosedRange<Double>?, fromZero: Bool, maximumTicks: Int, places: Int
  ) {
    if let range, let lower = Axis.drawable(range.lowerBound),
      let upper = Axis.drawable(range.upperBound), lower < upper
    {
      self.init(lower: lower, upper: upper, maximumTicks: maximumTicks)
      return
    }
    let whole = values.allSatisfy { $0 == $0.rounded() }
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if fromZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    if low == high {
      // One value has no spread of its own: show it in the middle of a little room, which never passes zero for its own sake.
      let room = max(abs(low) * 0.05, whole ? 1 : 0.1)
      high += room
      low = low >= 0 ? max(0, low - room) : low - room
    }
    let best = maximumTicks >= 2
      ? Axis.candidates(low, high, whole).filter { $0.count <= maximumTicks }
        .max { $0.score(low, high, places) < $1.score(low, high, places) } : nil
    guard let best else {
      self.init(lower: low, upper: high, ticks: [], decimals: whole ? 0 : 1)
      return
    }
    self.init(
      lower: Double(best.first) * best.step, upper: Double(best.last) * best.step,
      ticks: (best.first...best.last).map { Double($0) * best.step }, decimals: best.decimals)
  }

  private init(lower: Double, upper: Double, ticks: [Double], decimals: Int) {
    self.lower = lower
    self.upper = upper
    self.ticks = ticks
    self.decimals = decimals
  }

  /// An axis from `lower` to `upper` exactly, with the round values between them as ticks.
  private init(lower: Double, upper: Double, maximumTicks: Int) {
    let inside = Axis.candidates(lower, upper, false)
      .map { candidate in
        (
          candidate,
          (candidate.first...candidate.last).map { Double($0) * candidate.step }
            .filter { $0 >= lower && $0 <= upper }
        )
      }
      .filter { $0.1.count <= maximumTicks && !$0.1.isEmpty }
      .max { $0.1.count < $1.1.count }
    self.init(
      lower: lower, upper: upper, ticks: inside?.1 ?? [], decimals: inside?.0.decimals ?? 0)
  }

  /// The place of `value` among `count` places, 0 the lowest; outside values are held at the ends.
  func place(of value: Double, among count: Int) -> Int {
    let share = (min(max(value, lower), upper) - lower) / (upper - lower)
    return Int((share * Double(max(0, count - 1))).rounded())
  }

  /// Round ticks from `first` to `last` times `step`.
  private struct Candidate {
    let step: Double
    let first: Int
    let last: Int
    let decimals: Int

    var count: Int { last - first + 1 }

    /// How much of the room the values use, less something for ticks that fall unevenly on the places.
    func score(_ low: Double, _ high: Double, _ places: Int) -> Double {
      let used = (high - low) / (Double(last - first) * step)
      let even = (places - 1) % (count - 1) == 0
      return used - (even ? 0 : 0.12) + 0.03 * Double(min(count, 6))
    }
  }

  private static func candidates(_ low: Double, _ high: Double, _ whole: Bool) -> [Candidate] {
    let magnitude = Int(log10(high - low).rounded(.down))
    var candidates: [Candidate] = []
    for exponent in (magnitude - 2)...(magnitude + 1) {
      for mantissa in [1, 2, 2.5, 5] {
        let quarter = mantissa == 2.5
        let step = mantissa * pow(10, Double(exponent))
        if whole && step < 1 || quarter && exponent < 1 || step < 1e-9 { continue }
        let first = (low / step + 1e-9).rounded(.down)
        let last = (high / step - 1e-9).rounded(.up)
        guard abs(first) < 1e16, abs(last) < 1e16, last > first, last - first < 200 else { continue }
        candidates.append(
          Candidate(
            step: step, first: Int(first), last: Int(last), decimals: max(0, -exponent)))
      }
    }
    return candidates
  }
}
