public import CareModel
public import Returns

/// The records of a board that keeps them: a return that can be asked for the children behind one figure, and tells nothing else.
///
/// Only a board that is read for a terminal has one, and only where it says `records: restricted`; no public copy has.
public struct RecordShelf: Sendable {
  private let children: SSDA903Return
  private let catalogue: Catalogue
  private let choices: SSDA903Choices

  init(_ children: SSDA903Return, catalogue: Catalogue, choices: SSDA903Choices) {
    self.children = children
    self.catalogue = catalogue
    self.choices = choices
  }

  /// The children behind a figure, those first about whom most is to be done.
  public func records(
    behind id: Indicator.ID, category: Category, period: Period
  ) throws(RecordRefusal) -> RecordList {
    guard let indicator = catalogue[id], let rule = indicator.returnRule else { throw .notFromReturn }
    return try children.records(
      behind: rule, polarity: indicator.polarity, period: period, category: category, catalogue: catalogue,
      choices: choices)
  }
}

extension RecordShelf: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "records" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
