internal import CareModel

/// A meeting as the files name it, and its day as far as the name tells.
struct Meeting: Hashable, Sendable {
  /// As it was written; empty where no meeting is named.
  let name: String
  /// The last day it can have been: that of a date, or the end of the month, quarter or year it is named for; nil where the
  /// name holds none.
  let day: Day?
  /// Whether the name is a date and nothing else.
  let isDate: Bool

  init(_ text: String) {
    name = text
    if case .period(let period)? = PeriodText(text), period.kind == .day {
      (day, isDate) = (period.lastDay, true)
    } else {
      (day, isDate) = (Meeting.day(in: text), false)
    }
  }

  /// `11 Jun 2024` for a date, anything else as it was written.
  var label: String { isDate ? day?.label ?? name : name }

  /// "Meeting of 11 Jun 2024", or that none is named.
  var title: String { name.isEmpty ? "No meeting named" : isDate ? "Meeting of \(label)" : name }

  /// The day that a sentence speaks of: "Scorecard of January 2021" ends with that January, "Report of Quarter 2, 2024-25"
  /// with that September, "Both in post from 1 August 2024" on that day.
  static func day(in text: String) -> Day? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == ";" || $0 == "(" || $0 == ")" }.map { String($0) }
    var tokens: [String] = []
    for word in words {
      if let last = tokens.last?.lowercased(), last == "quarter", word.count == 1, word.first?.isNumber ?? false {
        tokens[tokens.count - 1] = "Q" + word
      } else {
        tokens.append(word)
      }
    }
    for width in [3, 2, 1] where tokens.count >= width {
      for start in 0...(tokens.count - width) {
        let window = tokens[start..<(start + width)].joined(separator: " ")
        guard let period = PeriodText(window)?.readings.first else { continue }
        return date(period, before: start > 0 ? tokens[start - 1] : nil) ?? period.lastDay
      }
    }
    return nil
  }

  /// The day of a month that has its number before it: `1 August 2024`, `2nd September 2024`.
  private static func date(_ month: Period, before word: String?) -> Day? {
    guard month.kind == .month, let word, let number = Int(word.prefix { $0.isNumber }),
      ["", "st", "nd", "rd", "th"].contains(word.drop { $0.isNumber }.lowercased())
    else { return nil }
    let parts = month.lastDay.components
    return Day(year: parts.year, month: parts.month, day: number)
  }
}
