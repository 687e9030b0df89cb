public import CareModel
public import Statistics

/// Who turns 18 and how many will be in care, if children go on coming and leaving as they did of late; counts only.
///
/// Of few children, and so never for the public.
public struct CareOutlook: Hashable, Sendable {
  /// One line of the table.
  public struct Row: Hashable, Sendable {
    /// The whole, or an age group of the catalogue.
    public let category: Category
    /// On the last day of the return, without those who are 18 or over.
    public let now: Int
    /// One for each of ``CareOutlook/horizons``.
    public let ahead: [ProjectedCount]
  }

  /// By what past the projection goes; of all children, that of those who are not unaccompanied.
  public struct Method: Hashable, Sendable {
    /// Months from which rates of leaving are taken.
    public let leavingMonths: Int
    /// Months after which those who came count half as much as those of the last month.
    public let halfLifeMonths: Int
    /// Of the change that the ages add up to, how much is believed, 0–100; the rest is no change.
    public let cohortPercent: Int
    /// Whether unaccompanied children are reckoned apart.
    public let isApart: Bool
  }

  /// On whose page an outlook stands, and which tests of it are told there: a row of `outlook.csv`.
  public struct Place: Hashable, Sendable {
    /// `return_rule` of the catalogue.
    public let rule: String
    /// The breakdown whose own page has it too; empty: none has.
    public let breakdown: String
    /// The whole, as a table names it: "All".
    public let title: String
    /// Groups of ``Test`` in the order they are told; the first is the whole.
    public let tested: [String]
  }

  /// What is told of all children, or of those who are unaccompanied.
  public struct Group: Hashable, Sendable {
    public let place: Place
    /// How many of those in care on the last day turn 18 within each of ``CareOutlook/horizons``: a count, not an estimate.
    public let turningAdult: [Int]
    /// The whole first; empty where there is a refusal.
    public let rows: [Row]
    /// Why nothing is projected; nil where it is.
    public let refusal: OutlookRefusal?
    public let method: Method

    public var whole: Row? { rows.first { $0.category == .whole } }
  }

  /// How the method did on months that were held back from it, in returns of invented authorities.
  public struct Test: Hashable, Sendable {
    /// `all`, `uasc`, or an age group of the catalogue.
    public let group: String
    /// Ahead.
    public let months: Int
    /// Its mean error as a percentage of the mean error of "no change".
    public let errorPercent: Int
    /// How many in a hundred outcomes lay within the interval.
    public let heldPercent: Int
  }

  /// The last day of the return.
  public let asAt: Day
  /// Months ahead, in order: 3, 6 and 12.
  public let horizons: [Int]
  /// Months of the return before `asAt`, without a gap.
  public let historyMonths: Int
  /// Months of them that the projection goes by.
  public let usedMonths: Int
  /// Of outcomes that intervals are to hold, 1–99.
  public let intervalPercent: Int
  public let everyone: Group
  /// Nil where the return does not tell who is unaccompanied.
  public let unaccompanied: Group?
  /// Children in care whose birth is not known: they count as staying, and in no age group.
  public let agesNotKnown: Int
  /// In care on the last day though 18 or over by their birth: they are in no number here.
  public let adults: Int
  public let tests: [Test]
}
