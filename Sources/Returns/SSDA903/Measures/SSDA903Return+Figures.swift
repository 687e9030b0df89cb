public import CareModel

extension SSDA903Return {
  /// What an indicator is asked of the return: its id, and the rule that computes it (`return_rule` of the catalogue).
  public struct Question: Hashable, Sendable {
    public let indicator: Indicator.ID
    public let rule: String

    public init(indicator: Indicator.ID, rule: String) {
      self.indicator = indicator
      self.rule = rule
    }

    /// Every question of a catalogue; an indicator that is a breakdown of another is not asked for itself.
    public static func all(of catalogue: Catalogue) -> [Question] {
      catalogue.indicators.compactMap { indicator in
        guard indicator.profile == nil, let rule = indicator.returnRule, !rule.isEmpty else { return nil }
        return Question(indicator: indicator.id, rule: rule)
      }
    }
  }

  /// Every figure the return can give: at each month end, quarter and year that its episodes cover, by every breakdown.
  ///
  /// A figure on a date stands under the month, quarter and year that end on it; a date that ends no month, under its day.
  /// With `onceADate` it stands under one of them: the month, or for what the return tells once a year, the year.
  ///
  /// - Parameters:
  ///   - questions: which indicators; all of the catalogue's where none are given.
  ///   - catalogue: tells which group of a breakdown is part of which.
  ///   - choices: how definitions that can be read in more than one way are read.
  ///   - days: further dates on which children are to be counted.
  public func figures(
    _ questions: [Question]? = nil, catalogue: Catalogue, choices: SSDA903Choices = SSDA903Choices(), days: [Day] = [],
    onceADate: Bool = false
  ) -> ReturnFigures {
    var run = MeasureRun(self, choices: choices, catalogue: catalogue, days: days)
    run.run()
    return write(run, questions ?? Question.all(of: catalogue), onceADate: onceADate)
  }

  /// The same figures, counted by two threads.
  public func figuresInHalves(catalogue: Catalogue, choices: SSDA903Choices, onceADate: Bool) async -> ReturnFigures {
    var run = MeasureRun(self, choices: choices, catalogue: catalogue, days: [])
    await run.runInHalves()
    return write(run, Question.all(of: catalogue), onceADate: onceADate)
  }

  private func write(_ run: MeasureRun, _ questions: [Question], onceADate: Bool) -> ReturnFigures {
    var writing = FigureWriting(run, onceADate: onceADate)
    for question in questions { writing.write(question.indicator, rule: question.rule) }
    return writing.finish()
  }

  func extract(_ section: UInt16) -> Extract { extracts[Int(sections[Int(section)].extract)] }

  /// Whether a return that covers a day has a file.
  func hasFile(_ file: SSDA903File, on day: Int32) -> Bool {
    extracts.contains { $0.files.contains(file) && $0.firstDay <= day && day <= $0.lastDay }
  }
}
