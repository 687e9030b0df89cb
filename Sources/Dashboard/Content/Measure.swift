public import CareModel
public import Statistics

/// One figure with everything that belongs beside it, in words and digits ready to show.
public struct Measure: Hashable, Sendable {
  public let indicator: Indicator.ID
  public let label: String
  /// `43.3`, or the shorthand of why there is none.
  public let number: String
  /// `%`, ` per 10,000`, or nothing.
  public let suffix: String
  /// `[p]` and the like; empty where nothing need be said.
  public let mark: String
  /// Why there is no value, in words; nil where there is one.
  public let absence: String?
  /// `79 of 167`; nil where the parts are not given.
  public let counts: String?
  public let rating: Rating?
  public let direction: Direction?
  /// `9 more than last quarter`; nil where there is nothing to compare with.
  public let change: String?
  public let target: String?
  /// "just below target", where the digits alone would seem to say otherwise.
  public let targetNote: String?
  public let period: Period?
  /// Whether it counts on a day or over a stretch of time.
  let timing: Indicator.Timing
  public let comparators: [Beside]
  /// Whether figures of areas of other sizes may stand beside it: beside a count they may not.
  public let isComparable: Bool
  public let isChanged: Bool
  /// What it counts.
  let noun: CountedNoun

  /// The number with its unit, `43.3%`.
  public var text: String { absence == nil ? number + suffix : number }

  /// `85%`, and on which side of it the figure lies where the digits do not say: `85% (just below target)`.
  var targetInWords: String? { target.map { target in target + (targetNote.map { " (\($0))" } ?? "") } }

  /// The number at the beginning of a sentence: `43.3%`, `Less than 1%`.
  var opening: String {
    number == FigureText.low ? "Less than 1%" : number == ">99" ? "More than 99%" : number + (suffix == "%" ? "%" : "")
  }

  /// `at the end of 2024-25`, `in Sep 2024`; empty where there is no figure.
  var when: String { period.map { FigureSentence.when($0, timing) } ?? "" }

  /// `, provisional`; empty where nothing need be said.
  var statusInWords: String { FigureStatus.word(ofMark: mark).map { ", \($0)" } ?? "" }

  public func beside(_ kind: Comparator.Kind) -> Beside? { comparators.first { $0.kind == kind } }
}

/// Which way a number moved; whether that is good is another question.
public enum Direction: String, Hashable, Sendable {
  case up, down, level

  public init(_ change: Double) {
    self = change > 0 ? .up : change < 0 ? .down : .level
  }

  public var arrow: String {
    switch self {
    case .up: "▲"
    case .down: "▼"
    case .level: "▬"
    }
  }

  /// For those who hear the screen.
  public var word: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .level: "no change"
    }
  }
}

/// A comparator beside a figure.
public struct Beside: Hashable, Sendable {
  public let kind: Comparator.Kind
  /// `neighbours`, `East of England`, `England`.
  public let label: String
  /// "median of 10 statistical neighbours, 2025 model".
  public let name: String
  public let value: String
  /// The comparator's own period; nil where it is ours.
  public let otherPeriod: Period?

  /// "median of 10, 2025 model", where the label beside it already says whose.
  public let shortName: String
}

/// A labelled number in a line of facts.
public struct Fact: Hashable, Sendable {
  public let label: String
  public let value: String
  /// Its own period, reason or caveat; empty where nothing need be said.
  public let note: String
  /// The whole for those who hear it, with unit and period; nil where label, value and note say it.
  public let spoken: String?

  public init(_ label: String, _ value: String, note: String = "", spoken: String? = nil) {
    self.label = label
    self.value = value
    self.note = note
    self.spoken = spoken
  }
}
