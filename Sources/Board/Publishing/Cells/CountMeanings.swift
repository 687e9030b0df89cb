import CareModel

/// Numbers what indicators count: two that say the same of their numerators count the same children.
struct CountMeanings {
  private var numbers: [String: Int32] = [:]

  /// The number of a description; an empty one is the indicator's own.
  mutating func number(of description: String, _ indicator: Indicator, _ part: String) -> Int32 {
    let name = description.isEmpty ? "\(indicator.id)/\(part)" : description.lowercased()
    if let number = numbers[name] { return number }
    let number = Int32(numbers.count)
    numbers[name] = number
    return number
  }
}
