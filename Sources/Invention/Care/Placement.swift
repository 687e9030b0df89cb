/// Where a child lives: the codes of `PLACE`. Those of later years are put in when a row is written.
enum Placement: String, CaseIterable, Sendable {
  case u1 = "U1"
  case u2 = "U2"
  case u3 = "U3"
  case u4 = "U4"
  case u5 = "U5"
  case u6 = "U6"
  case a3 = "A3"
  case a4 = "A4"
  case a5 = "A5"
  case a6 = "A6"
  case k1 = "K1"
  case k2 = "K2"
  case k3 = "K3"
  case h5 = "H5"
  case p1 = "P1"
  case p2 = "P2"
  case p3 = "P3"
  case r1 = "R1"
  case r2 = "R2"
  case r3 = "R3"
  case r5 = "R5"
  case s1 = "S1"
  case t1 = "T1"
  case t3 = "T3"
  case t4 = "T4"
  case z1 = "Z1"

  /// What decides how long a child stays, how far away, and where to after 18.
  enum Kind: String, CaseIterable, Sendable {
    case relatives, foster, adopters, parents, home, supported, hospital, family, custody, school, other, temporary
  }

  var kind: Kind {
    switch self {
    case .u1, .u2, .u3: .relatives
    case .u4, .u5, .u6: .foster
    case .a3, .a4, .a5, .a6: .adopters
    case .p1: .parents
    case .k1, .k2, .r1: .home
    case .k3, .h5, .p2, .p3: .supported
    case .r2: .hospital
    case .r3: .family
    case .r5: .custody
    case .s1: .school
    case .z1: .other
    case .t1, .t3, .t4: .temporary
    }
  }

  /// The long-term form of the same foster placement, if there is one.
  var longTerm: Placement? {
    switch self {
    case .u3: .u1
    case .u6: .u4
    default: nil
    }
  }
}
