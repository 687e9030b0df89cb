/// Written `1` and `2` until 2023-24, and `M` and `F` since.
enum Sex: String, CaseIterable, Sendable {
  case male = "M"
  case female = "F"
  case unknown = "U"

  func code(in year: CollectionYear) -> String {
    guard year.ending < 2025 else { return rawValue }
    // There was no code for unknown.
    return self == .male ? "1" : "2"
  }
}
