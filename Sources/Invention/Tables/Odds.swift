/// The names of `odds.csv`: how often something happens, in a hundred thousand.
enum OddsName: String, CaseIterable {
  case longTermMatch = "long_term_match", sameCarerAdopts = "same_carer_adopts", temporaryStay = "temporary_stay"
  case bornOn15th = "born_on_15th", statusEndsEarly = "status_ends_early"
  case returnsHome = "returns_after_home", returnsOrder = "returns_after_order", returnsCustody = "returns_after_custody"
  case reviewLate = "review_late", healthAssessment = "health_assessment", dentist, immunisations
  case developmentCheck = "development_check", sdqReceived = "sdq_received", convicted
  case substanceMisuse = "substance_misuse", interventionReceived = "intervention_received"
  case interventionRefused = "intervention_refused", notInTouchUnknown = "not_in_touch_unknown"
  case wantsSupport = "wants_support_22_25", motherhood, missingNotAway = "missing_not_away"
  case workerChanges = "worker_changes", shortBreaks = "short_breaks", deprivedOfLiberty = "deprived_of_liberty"
}
