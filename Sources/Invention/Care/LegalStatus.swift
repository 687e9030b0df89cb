/// Under what a child is looked after: the codes of `LS` that still begin.
enum LegalStatus: String, CaseIterable, Sendable {
  case c1 = "C1"
  case c2 = "C2"
  case e1 = "E1"
  case v2 = "V2"
  case v3 = "V3"
  case v4 = "V4"
  case l1 = "L1"
  case l2 = "L2"
  case l3 = "L3"
  case j1 = "J1"
  case j2 = "J2"
  case j3 = "J3"

  /// An order under which a child may be placed with the parents.
  var isCareOrder: Bool { self == .c1 || self == .c2 }
  var isShortBreak: Bool { self == .v3 || self == .v4 }
  var isYouthJustice: Bool { self == .j1 || self == .j2 || self == .j3 }
}
