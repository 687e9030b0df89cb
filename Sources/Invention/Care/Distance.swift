/// How far a placement is from home, and whether it is inside the authority.
struct Distance {
  enum Kind: String, CaseIterable, Sendable {
    case nearInside = "near_inside"
    case farInside = "far_inside"
    case nearOutside = "near_outside"
    case farOutside = "far_outside"
    case unknown

    var isInside: Bool { self == .nearInside || self == .farInside }
  }

  let kind: Kind
  /// Tenths of a mile; 9999 stands for not known.
  let tenths: Int

  init(_ kind: Kind, chance: inout Chance) {
    self.kind = kind
    tenths =
      switch kind {
      case .nearInside: min(chance.below(201), chance.below(201))
      case .nearOutside: 20 + chance.below(181)
      case .farInside: 201 + min(chance.below(150), chance.below(150))
      case .farOutside: 201 + min(chance.below(1500), chance.below(1500))
      case .unknown: 9999
      }
  }
}
