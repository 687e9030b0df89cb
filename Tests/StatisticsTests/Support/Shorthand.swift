import Statistics
import Testing

/// x of n as a percentage, for tables of cases.
func percent(_ numerator: Int, _ denominator: Int) throws -> Ratio {
  try #require(Ratio.of(.proportion, numerator: numerator, denominator: denominator).value)
}

func perTenThousand(_ numerator: Int, _ denominator: Int) throws -> Ratio {
  try #require(Ratio.of(.rate, numerator: numerator, denominator: denominator, multiplier: 10_000).value)
}

extension Array where Element == Double {
  var observations: [Observation] { map { Observation($0) } }
}
