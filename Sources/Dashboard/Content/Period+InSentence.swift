internal import CareModel

extension Period {
  /// `in Sep 2024`, `on 30 Jun 2023`: as a sentence goes on after a figure.
  var inSentence: String { (kind == .day ? "on " : "in ") + label }
}
