/// How settled a figure is.
public enum FigureStatus: UInt8, Hashable, Sendable, CaseIterable {
  case final, provisional, estimated
  /// Another figure was given for it earlier.
  case revised

  /// The word programs read.
  public var id: String {
    switch self {
    case .final: "final"
    case .provisional: "provisional"
    case .estimated: "estimated"
    case .revised: "revised"
    }
  }

  /// The word for a shorthand that stands beside a number: "provisional" for `[p]`; nil where it is none.
  public static func word(ofMark mark: String) -> String? { mark.isEmpty ? nil : allCases.first { $0.symbol == mark }?.id }

  /// The shorthand beside a number (Government Analysis Function); empty where nothing need be said.
  public var symbol: String {
    switch self {
    case .final: ""
    case .provisional: "[p]"
    case .estimated: "[e]"
    case .revised: "[r]"
    }
  }
}
