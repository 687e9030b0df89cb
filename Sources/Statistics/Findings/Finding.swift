/// A result that may also be "not assessed", with the reason (statistics.md, first principle: a refusal is a result,
/// never a blank and never green).
public enum Finding<Value: Sendable>: Sendable {
  case found(Value)
  case notAssessed(Refusal)

  /// What was found; nil where it was not assessed.
  public var value: Value? {
    if case .found(let value) = self { value } else { nil }
  }

  /// Why nothing was found; nil where something was.
  public var refusal: Refusal? {
    if case .notAssessed(let refusal) = self { refusal } else { nil }
  }

  public func map<Other>(_ transform: (Value) -> Other) -> Finding<Other> {
    switch self {
    case .found(let value): .found(transform(value))
    case .notAssessed(let refusal): .notAssessed(refusal)
    }
  }

  public func flatMap<Other>(_ transform: (Value) -> Finding<Other>) -> Finding<Other> {
    switch self {
    case .found(let value): transform(value)
    case .notAssessed(let refusal): .notAssessed(refusal)
    }
  }
}

extension Finding: Equatable where Value: Equatable {}
extension Finding: Hashable where Value: Hashable {}
