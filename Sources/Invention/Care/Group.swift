/// The groups by which rates differ: by age, unless something else says more about a child.
enum Group: String, CaseIterable, Sendable {
  case under1 = "under_1"
  case from1 = "1_4"
  case from5 = "5_9"
  case from10 = "10_15"
  case from16 = "16_plus"
  /// Unaccompanied asylum-seeking children.
  case asylum
  /// Children on remand or sentenced.
  case remand

  var index: Int {
    switch self {
    case .under1: 0
    case .from1: 1
    case .from5: 2
    case .from10: 3
    case .from16: 4
    case .asylum: 5
    case .remand: 6
    }
  }

  /// - Parameter age: completed years.
  init(age: Int) {
    switch age {
    case ..<1: self = .under1
    case 1..<5: self = .from1
    case 5..<10: self = .from5
    case 10..<16: self = .from10
    default: self = .from16
    }
  }
}
