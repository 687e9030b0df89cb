/// A turnover that no choice of lives meets.
public struct UnmetTurnover: Error {
  public init() {}
}
