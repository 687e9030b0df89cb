/// Why something is not assessed: a code for programs and a sentence for people (statistics.md, first principle).
public enum Refusal: String, Error, Hashable, Sendable, CaseIterable {
  // Figures (section 2)
  case noFigure = "no-figure"
  case noDenominator = "no-denominator"
  case impossibleCounts = "impossible-counts"
  case notANumber = "not-a-number"
  case noCounts = "no-counts"
  case smallCohort = "small-cohort"
  case provisional = "provisional"
  case mixedFrequencies = "mixed-frequencies"
  case tooFewRevisions = "too-few-revisions"

  // Targets (section 3)
  case noTarget = "no-target"
  case targetNotInForce = "target-not-in-force"
  case noTolerance = "no-tolerance"
  case impossibleTarget = "impossible-target"
  case noPolarity = "no-polarity"
  case neutral = "neutral"

  // Changes (section 4)
  case nothingBefore = "nothing-before"
  case definitionBreak = "definition-break"
  case wrongDistance = "wrong-distance"
  case seasonal = "seasonal"
  case overlappingPeriods = "overlapping-periods"
  case notAnnual = "not-annual"
  case notTestable = "not-testable"

  // Process control (section 5)
  case tooFewPoints = "too-few-points"
  case trialLimits = "trial-limits"
  case noVariation = "no-variation"
  case tooLittleVariation = "too-little-variation"
  case mostlyIdentical = "mostly-identical"
  case smallCounts = "small-counts"
  case nearCeiling = "near-ceiling"
  case baselineTooShort = "baseline-too-short"
  case rebaseUnmatched = "rebase-unmatched"

  // Comparison (section 7)
  case noComparator = "no-comparator"
  case tooFewNeighbours = "too-few-neighbours"
  case differentPeriods = "different-periods"
  case tooFewAreas = "too-few-areas"
  case couldBeChance = "could-be-chance"

  /// The code by which programs know the reason.
  public var code: String { rawValue }

  /// The reason in plain words, without a capital or a full stop.
  public var sentence: String {
    switch self {
    case .noFigure: "there is no figure for this period"
    case .noDenominator: "there is nobody to count: the denominator is zero"
    case .impossibleCounts: "the counts cannot be right: one is negative, or the part is larger than the whole"
    case .notANumber: "the figure is not a number that can be compared"
    case .noCounts: "the numerator and denominator behind the figure are not known"
    case .smallCohort: "fewer than ten children: one child moves the figure by ten points or more"
    case .provisional: "the figure is provisional, so its direction is not confirmed"
    case .mixedFrequencies: "the series mixes periods of different lengths"
    case .tooFewRevisions: "fewer than eight periods have both a first and a final figure"
    case .noTarget: "no target is set"
    case .targetNotInForce: "the target is not yet in force for this period"
    case .noTolerance: "the target has no tolerance, so there is no amber"
    case .impossibleTarget: "the target or its tolerance cannot be right"
    case .noPolarity: "it is not stated whether higher or lower is better"
    case .neutral: "neither higher nor lower is better"
    case .nothingBefore: "there is no earlier figure to set it against"
    case .definitionBreak: "the definition changed between the two periods"
    case .wrongDistance: "the two periods are not the stated distance apart"
    case .seasonal: "the figure follows the seasons: compare it with the same period last year"
    case .overlappingPeriods: "the two rolling periods overlap, so they cannot be tested against each other"
    case .notAnnual: "a trend over years needs five annual figures that do not overlap"
    case .notTestable: "every count is none or every count is all, so there is nothing to test"
    case .tooFewPoints: "too few points for limits"
    case .trialLimits: "fewer than twelve points: the limits are on trial"
    case .noVariation: "no variation to set limits from"
    case .tooLittleVariation: "too little variation for an XmR chart"
    case .mostlyIdentical: "more than half of the points are identical, so process limits would mislead"
    case .smallCounts: "the counts are below five on average, so process limits would mislead"
    case .nearCeiling: "so few are outside (or inside) the figure that XmR limits would ignore its floor or ceiling"
    case .baselineTooShort: "limits can be fixed on twelve points or more, not on fewer"
    case .rebaseUnmatched: "limits are to start again at a date for which there is no period"
    case .noComparator: "there is no figure to compare with"
    case .tooFewNeighbours: "fewer than six of ten neighbours have a figure"
    case .differentPeriods: "the two figures are for different periods"
    case .tooFewAreas: "too few areas have a figure"
    case .couldBeChance: "chance alone could put it in more than one quarter"
    }
  }
}
