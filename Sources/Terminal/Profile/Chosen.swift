/// Something decided for the person, and the sentence that says why.
public struct Chosen<Value: Sendable & Hashable>: Sendable, Hashable {
  public let value: Value
  /// A phrase without a full stop: "TERM=linux has a font without braille".
  public let reason: String

  public init(_ value: Value, because reason: String) {
    self.value = value
    self.reason = reason
  }
}
