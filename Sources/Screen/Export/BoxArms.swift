/// A box drawing character as up to four arms from the middle of its cell, each of a weight.
struct BoxArms {
  enum Weight { case light, heavy, double }

  /// A stretch along a line and the line's two edges; x first for a line across.
  struct Box {
    let from: Int
    let to: Int
    let near: Int
    let far: Int

    /// The same box for a line down.
    var turned: Box { Box(from: near, to: far, near: from, far: to) }
  }

  private var left: Weight?
  private var right: Weight?
  private var up: Weight?
  private var down: Weight?

  /// - Parameter words: a character's name after BOX DRAWINGS: LEFT LIGHT AND RIGHT HEAVY, or
  ///   HEAVY UP AND RIGHT, where the weight is said once for both.
  init(_ words: [String]) {
    let weights: [String: Weight] = [
      "LIGHT": .light, "SINGLE": .light, "HEAVY": .heavy, "DOUBLE": .double,
    ]
    var said: Weight = .light
    for part in words.split(separator: "AND") {
      said = part.lazy.compactMap { weights[$0] }.first ?? said
      for word in part {
        switch word {
        case "LEFT": left = said
        case "RIGHT": right = said
        case "UP": up = said
        case "DOWN": down = said
        case "HORIZONTAL": (left, right) = (said, said)
        case "VERTICAL": (up, down) = (said, said)
        default: break
        }
      }
    }
  }

  /// The two edges of a line: its x when it goes down (`across` the columns), its y otherwise.
  static func stroke(_ weight: Weight, across: Bool) -> (from: Int, to: Int) {
    let middle = across ? CellShape.width / 2 : CellShape.height / 2
    return weight == .light ? (middle, middle + 100) : (middle - 100, middle + 200)
  }

  /// What is inked.
  var rects: [Box] {
    let across = arms(before: left, after: right, near: up, far: down, isAcross: true)
    let upright = arms(before: up, after: down, near: left, far: right, isAcross: false)
    return across + upright.map(\.turned)
  }

  /// The two arms along one line, and how far they reach among those that cross it.
  private func arms(
    before: Weight?, after: Weight?, near: Weight?, far: Weight?, isAcross: Bool
  ) -> [Box] {
    let length = isAcross ? CellShape.width : CellShape.height
    // Measured from the middle towards an arm's own end, with the two edges of what is inked.
    func strokes(_ weight: Weight, goesOn: Bool) -> [(reach: Int, near: Int, far: Int)] {
      let edges = BoxArms.stroke(weight, across: !isAcross)
      guard weight == .double else {
        let reach = BoxArms.strokeReach(near, far, goesOn: goesOn)
        return [(reach, edges.from, edges.to)]
      }
      return [
        (BoxArms.railReach(near, beyond: far), edges.from, edges.from + 100),
        (BoxArms.railReach(far, beyond: near), edges.to - 100, edges.to),
      ]
    }
    func whole(_ stroke: (reach: Int, near: Int, far: Int)) -> Box {
      Box(from: 0, to: length, near: stroke.near, far: stroke.far)
    }
    if let before, before == after {
      let through = strokes(before, goesOn: true)
      if through.allSatisfy({ $0.reach <= 0 }) { return through.map(whole) }
    }
    let first = (before.map { strokes($0, goesOn: after != nil) } ?? []).map {
      Box(from: 0, to: length / 2 + 100 - $0.reach, near: $0.near, far: $0.far)
    }
    let second = (after.map { strokes($0, goesOn: before != nil) } ?? []).map {
      Box(from: length / 2 + $0.reach, to: length, near: $0.near, far: $0.far)
    }
    return first + second
  }

  /// Where one rail of a double arm begins, by what crosses on its side and on the other.
  private static func railReach(_ crossing: Weight?, beyond other: Weight?) -> Int {
    switch (crossing, other) {
    case (.double?, _): 100
    case (nil, .double?): -100
    default: 0
    }
  }

  /// Where a single arm begins: at the far edge of what crosses, or at the first rail where a double
  /// line passes and this arm stops.
  private static func strokeReach(_ one: Weight?, _ other: Weight?, goesOn: Bool) -> Int {
    if one == .double && other == .double { return goesOn ? 0 : 100 }
    return [one, other].contains { $0 == .heavy || $0 == .double } ? -100 : 0
  }
}
