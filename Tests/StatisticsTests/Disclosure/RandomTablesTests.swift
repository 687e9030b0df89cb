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
  private func puzzle(
    _ tables: InventedTables, _ rules: DisclosureRules, isNeverZero: (Int) -> Bool = { _ in false },
    face: (Int) -> PublicFace
  ) -> OutsidePuzzle {
    let ranges = tables.counts.indices.map { cell -> ClosedRange<Int> in
      guard tables.isPrinted[cell] else {
        return tables.differences.contains(cell) ? -OutsidePuzzle.much...OutsidePuzzle.much : 0...OutsidePuzzle.much
      }
      switch face(cell) {
      case .hidden: return (isNeverZero(cell) ? 1 : 0)...OutsidePuzzle.much
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
      let ordinary: Set<HiddenReason?> = rules.hiddenIsNeverZero ? [.small, .secondary] : []
      let outside = puzzle(tables, rules) {
        ordinary.contains(safe.audit.entry(of: $0)?.reason)
      } face: {
        safe.face(of: $0)
      }
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

  @Test("The attack finds what hiding small cells alone gives away")
  func attackUnprotected() {
    let rules = DisclosureRules()
    var (found, searched) = (0, 0)
    for seed in 0..<100 as Range<UInt64> {
      let tables = InventedTables(.table, seed: seed, rules: rules)
      let small = tables.counts.indices.filter { rules.isUnsafe(tables.counts[$0]) }
      let audit = tables.linked.audit(hiding: Set(small))
      let outside = puzzle(tables, rules) { small.contains($0) ? .hidden : .count(tables.counts[$0]) }
      for cell in small {
        let isConfirmed = outside.answer(cell, in: 6...OutsidePuzzle.much) == .impossible
        #expect(isConfirmed == (audit.entry(of: cell)?.isProtected == false), "\(seed) \(cell)")
        searched += 1
        found += isConfirmed ? 1 : 0
      }
    }
    #expect(found * 2 > searched)
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
