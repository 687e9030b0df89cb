public import Board
public import CareModel
public import Returns

/// The figure whose children are asked for.
public struct RecordQuestion: Hashable, Sendable {
  public let indicator: Indicator.ID
  public let category: CareModel.Category
  public let period: Period
  /// Which reading of the files it is asked of.
  public let generation: Int

  /// Looks through the return; slow enough not to be done where keys are waited for.
  public func answer(from shelf: RecordShelf) -> RecordAnswer {
    do throws(RecordRefusal) {
      return .list(try shelf.records(behind: indicator, category: category, period: period))
    } catch {
      return .refused(error.sentence)
    }
  }
}

/// The children behind a figure, or why there are none to show.
public enum RecordAnswer: Hashable, Sendable {
  case list(RecordList)
  case refused(String)
}
