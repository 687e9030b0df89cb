/// One file of tidy observations, row by row.
struct Sheet {
  private(set) var text =
    "area,indicator,period,breakdown,category,numerator,denominator,value,status,published\n"

  /// What a row says: a count or amount, a part of a whole, or why there is neither.
  enum Reading {
    case value(String)
    case part(Int, of: Int)
    /// A published percentage beside the rounded counts it came from.
    case published(String, part: Int, of: Int)
    case none(String)
  }

  mutating func add(
    _ reading: Reading, area: String = "X01", indicator: String, period: String, breakdown: String = "all",
    category: String = "all", status: String = "final", published: String
  ) {
    let cells: String
    switch reading {
    case .value(let value): cells = ",,\(value),\(status)"
    case .part(let part, let whole): cells = "\(part),\(whole),,\(status)"
    case .published(let value, let part, let whole): cells = "\(part),\(whole),\(value),\(status)"
    case .none(let reason): cells = ",,,\(reason)"
    }
    text += "\(area),\(indicator),\(period),\(breakdown),\(category),\(cells),\(published)\n"
  }

  /// A count for each category of a breakdown.
  mutating func add(
    counts: [Int], of categories: [String], indicator: String, period: String, breakdown: String,
    published: String
  ) {
    for (category, count) in zip(categories, counts) {
      add(
        .value("\(count)"), indicator: indicator, period: period, breakdown: breakdown, category: category,
        published: published)
    }
  }
}
