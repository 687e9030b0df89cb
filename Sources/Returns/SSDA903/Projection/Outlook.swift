public import CareModel
public import Statistics

/// What a return says of the time to come: who turns 18, and how many there will be if recent rates by age go on.
public struct Outlook: Hashable, Sendable {
  /// One kind of child: all, or those who are unaccompanied.
  public struct Part: Hashable, Sendable {
    /// How many there are.
    public let now: Int
    /// By band of age, in the order of `bands`.
    public let nowByBand: [Int]
    /// Children who turn 18 within each of `horizons`.
    public let turning18: [Int]
    /// How many there will be at each of `horizons`; empty where that is refused.
    public let outcomes: [CohortProjection.Outcome]
    /// Why there is no projection, in words that follow "not projected:"; nil where there is one.
    public let refusal: String?
  }

  /// The month end from which it looks ahead.
  public let asAt: Day
  /// Months from then.
  public let horizons: [Int]
  /// The groups of the breakdown `age` that the bands are.
  public let bands: [String]
  /// How many months tell the rates.
  public let months: Int
  public let all: Part
  /// Nil where the return has no file of unaccompanied children.
  public let unaccompanied: Part?
}
