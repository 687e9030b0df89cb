/// How many signals a board would show if nothing at all had changed (statistics.md section 5.4, the multiplicity
/// note).
public enum ChanceSignals {
  /// The chance that routine variation flags the latest of so many points of an XmR chart by any of the four rules;
  /// 0 for fewer than six.
  ///
  /// Found by simulation: 200,000 series of independent normal values for each length, ranges screened once.
  public static func chance(points: Int) -> Double {
    guard let first = simulated.first, let last = simulated.last, points >= first.points else { return 0 }
    guard let upper = simulated.first(where: { $0.points >= points }) else { return last.chance }
    let lower = simulated.last { $0.points <= points } ?? first
    guard upper.points > lower.points else { return lower.chance }
    let way = Double(points - lower.points) / Double(upper.points - lower.points)
    return lower.chance + way * (upper.chance - lower.chance)
  }

  /// What the charts of a board would show by chance, added up; those that say nothing of one point add nothing.
  public static func expected(_ charts: [ControlChart]) -> Double {
    charts.reduce(0) { $0 + ($1.chanceOfSignal ?? 0) }
  }

  /// "2 signals among 40 indicators; about 1 would be expected by chance".
  public static func sentence(signals: Int, indicators: Int, expected: Double) -> String {
    let found = "\(signals) signal\(signals == 1 ? "" : "s") among \(indicators) indicator\(indicators == 1 ? "" : "s")"
    let chance = expected.isFinite && expected < 1e9 ? Int(max(0, expected).rounded()) : 0
    return found + (chance == 0 ? "; fewer than 1 would be expected by chance" : "; about \(chance) would be expected by chance")
  }

  private static let simulated: [(points: Int, chance: Double)] = [
    (6, 0.0115), (7, 0.0131), (8, 0.0136), (12, 0.0138), (16, 0.0148), (20, 0.0157), (24, 0.0161), (30, 0.0169),
    (36, 0.0173), (48, 0.0179), (60, 0.0185),
  ]
}
