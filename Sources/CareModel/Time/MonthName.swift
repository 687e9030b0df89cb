/// The months as British reports write them.
public enum MonthName {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Three letters, `Sep`; empty for a number outside 1–12.
  public static func short(_ month: Int) -> String { String(full(month).prefix(3)) }

  /// `September`; empty for a number outside 1–12.
  public static func full(_ month: Int) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}
