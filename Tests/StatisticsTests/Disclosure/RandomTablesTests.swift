import Statistics
import Testing

/// Twelve thousand invented releases, and somebody outside who tries to work back to a child.
struct RandomTablesTests {
  private struct Tally {
    var tables = 0
    var hidden = 0
    var searched = 0
    var failures: [String] = []
  }

  /// Everything an outsider sees, as a puzzle.
  private func puzzle(_ tables: InventedTables, _ safe: ProtectedTables<Int>) -> OutsidePuzzle {
    let rules = safe.audit.rules
    let ranges = tables.counts.indices.map { cell -> ClosedRange<Int> in
      guard tables.isPrinted[cell] else {
        return tables.differences.contains(cell) ? -OutsidePuzzle.much...OutsidePuzzle.much : 0...OutsidePuzzle.much
      }
      switch safe.face(of: cell) {
      case .hidden:
        let reason = safe.audit.entry(of: cell)?.reason
        let isOrdinary = reason == .small || reason == .secondary
        return (rules.hiddenIsNeverZero && isOrdinary ? 1 : 0)...OutsidePuzzle.much
      case .count(let count): return count...count
      case .told(let range): return range
      case .rounded(let rounded):
        // A reader knows that what is from 1 to the threshold is not printed.
        let all = (0...OutsidePuzzle.much).filter {
          RoundedCount($0, base: rounded.base) == rounded
            && (!rules.isUnsafe($0) || tables.publicAlready.contains(cell))
        }
        return (all.first ?? 0)...(all.last ?? 0)
      }
    }
    return OutsidePuzzle(ranges: ranges, hints: tables.counts, sums: tables.sums)
  }

  private func attack(_ shape: InventedTables.Shape, seeds: Range<UInt64>, rules: DisclosureRules) -> Tally {
    var tally = Tally()
    for seed in seeds {
      let tables = InventedTables(shape, seed: seed, rules: rules)
      let outcome = tables.linked.release()
      tally.tables += 1
      guard let safe = outcome.tables else {
        tally.failures.append("\(shape) \(seed): blocked, \(outcome.audit.failures) \(outcome.audit.differences)")
        continue
      }
      if !safe.audit.faults.isEmpty { tally.failures.append("\(shape) \(seed): \(safe.audit.faults)") }
      let outside = puzzle(tables, safe)
      let small = 1...rules.threshold
      for cell in tables.counts.indices {
        let isHidden = !tables.isPrinted[cell] || safe.face(of: cell) == .hidden
        if !isHidden {
          if case .count(let count) = safe.face(of: cell), count != tables.counts[cell] {
            tally.failures.append("\(shape) \(seed): \(cell) shows \(count)")
          }
          if small.contains(tables.counts[cell]), !tables.publicAlready.contains(cell) {
            tally.failures.append("\(shape) \(seed): \(cell) is small and shown")
          }
          continue
        }
        tally.hidden += 1
        // What is not small cannot be confirmed to be: the truth itself is possible.
        guard small.contains(tables.counts[cell]) else { continue }
        tally.searched += 1
        var answer = outside.answer(cell, in: (rules.threshold + 1)...OutsidePuzzle.much)
        if answer != .possible, tables.differences.contains(cell) {
          answer = outside.answer(cell, in: -OutsidePuzzle.much...0)
        }
        if answer != .possible {
          tally.failures.append("\(shape) \(seed): \(cell) of \(tables.counts[cell]) is \(answer), \(safe.audit)")
        }
      }
    }
    return tally
  }

  @Test("No hidden cell can be confirmed to be small", arguments: InventedTables.Shape.allCases)
  func attackAll(_ shape: InventedTables.Shape) {
    let tally = attack(shape, seeds: 0..<1400, rules: DisclosureRules())
    #expect(tally.failures.isEmpty, "\(tally.failures.count): \(tally.failures.prefix(2))")
    #expect(tally.tables == 1400)
    print("tables attacked: \(shape) \(tally.tables), hidden \(tally.hidden), searched \(tally.searched)")
  }

  @Test("Nor under other settings", arguments: InventedTables.Shape.allCases)
  func attackSettings(_ shape: InventedTables.Shape) {
    let settings = [
      DisclosureRules(threshold: 9), DisclosureRules(threshold: 2, withdrawsBeyondHalf: false),
      DisclosureRules(threshold: 7, roundingBase: 5), DisclosureRules(roundingBase: 10),
      DisclosureRules(hiddenIsNeverZero: true),
    ]
    for (number, rules) in settings.enumerated() {
      let first = UInt64(10_000 + number * 100)
      let tally = attack(shape, seeds: first..<(first + 60), rules: rules)
      #expect(tally.failures.isEmpty, "\(rules) \(tally.failures.count): \(tally.failures.prefix(2))")
    }
  }
}
