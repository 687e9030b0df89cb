import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// Figures that no authority has, but that a file can hold.
@Suite("Hostile figures")
struct HostileFiguresTests {
  static let sizes = [0, Double.leastNonzeroMagnitude, 1e-300, 9.99e17, 1e19, 1e300]

  @Test("Whatever the sizes of a whole and its parts, every screen can be drawn", arguments: sizes, sizes)
  func anySize(whole: Double, part: Double) {
    let snapshot = Northmoor.snapshot { board in
      for month in Northmoor.months.suffix(4) {
        board.add("cla_number", Northmoor.code, month, value: whole)
        for group in ["under_1", "1_4", "16_plus"] {
          board.add("cla_number", Northmoor.code, month, value: part, category: Category(breakdown: "age", id: group))
        }
        for id in ["uasc_number", "uasc_nts_threshold", "cla_started", "cla_ceased"] {
          board.add(id, Northmoor.code, month, value: part)
        }
        for id in ["eet_19_21", "placements_3_plus", "cla_rate"] { board.add(id, Northmoor.code, month, of: (part, whole)) }
      }
      board.profile.targets["eet_19_21"] = [Target(value: part, tolerance: whole)]
      board.profile.thresholds = [TransferThreshold(from: Northmoor.months[0].lastDay, children: Int.max)]
    }
    for keys in ["", "1", "2", "3", "4", "s", "so", "soo", "d", "r<ret>", "<ret>", "3<ret>", "4<ret><end>", "[["] {
      var state = State(State.Settings(size: Size(columns: 120, rows: 36)))
      _ = state.update(.loaded(snapshot))
      state = state.pressing(keys)
      for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)] { #expect(state.render(size).size == size) }
      #expect(!state.plainText.isEmpty)
    }
  }
}
