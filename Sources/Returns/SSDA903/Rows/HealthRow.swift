/// One row of the health file: yes, no or blank for each question, two bits each.
struct HealthRow: ChildRow {
  enum Question: UInt8, CaseIterable {
    case convicted, developmentCheck, immunisations, dentalCheck, assessment, substanceMisuse, received, offered

    var column: String {
      switch self {
      case .convicted: "CONVICTED"
      case .developmentCheck: "HEALTH_CHECK"
      case .immunisations: "IMMUNISATIONS"
      case .dentalCheck: "TEETH_CHECK"
      case .assessment: "HEALTH_ASSESSMENT"
      case .substanceMisuse: "SUBSTANCE_MISUSE"
      case .received: "INTERVENTION_RECEIVED"
      case .offered: "INTERVENTION_OFFERED"
      }
    }
  }
  enum Answer: UInt8 {
    case blank, no, yes, unreadable
  }

  static let noScore = Int8(-1)

  var child: UInt32
  var line: UInt32
  var section: UInt16
  private var answers: UInt16 = 0
  /// 0 to 40, or `noScore`.
  var score: Int8 = HealthRow.noScore
  /// Number in the list of reasons for no score.
  var reason: UInt8 = 0
  var order: Int32 { 0 }

  init(child: UInt32, line: UInt32, section: UInt16) {
    self.child = child
    self.line = line
    self.section = section
  }

  subscript(question: Question) -> Answer {
    get { Answer(rawValue: UInt8(answers >> (2 * UInt16(question.rawValue)) & 3)) ?? .blank }
    set {
      let shift = 2 * UInt16(question.rawValue)
      answers = answers & ~(3 << shift) | UInt16(newValue.rawValue) << shift
    }
  }

  /// Whether nothing is recorded at all.
  var isBlank: Bool { answers == 0 && score == HealthRow.noScore && reason == CodeList.blank }
}
