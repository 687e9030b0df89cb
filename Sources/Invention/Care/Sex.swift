/// By the codes written since 2024-25.
enum Sex: String, CaseIterable, Sendable {
  case male = "M"
  case female = "F"
  case unknown = "U"
}
