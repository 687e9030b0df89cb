/// A mistake that can be planted in a row, by the name of the rule that should find it.
///
/// Names without a rule of their own (`row_blank`, `date_iso`, `code_lower_case`) are oddities that a reader takes as they are.
enum Mistake: String, CaseIterable {
  case childMissing = "child_missing"
  case dateMissing = "date_missing"
  case dateUnreadable = "date_unreadable"
  case dateTwoDigitYear = "date_two_digit_year"
  case dateISO = "date_iso"
  case dateSerial = "date_serial"
  case dateWithTime = "date_with_time"
  case codeMissing = "code_missing"
  case codeUnknown = "code_unknown"
  case codeLowerCase = "code_lower_case"
  case flagUnreadable = "flag_unreadable"
  case numberOutOfRange = "number_out_of_range"
  case rowBlank = "row_blank"
  case rowRepeated = "row_repeated"
  case birthDiffers = "birth_differs"
  case sexDiffers = "sex_differs"
  case pupilNumberMalformed = "upn_malformed"
  /// Of whole children, not of rows: left out of the children file of every year.
  case childLeftOut = "episode_child_not_in_header"
  case leaverLeftOut = "oc3_child_not_in_header"
  case endsBeforeStart = "episode_ends_before_start"
  case endWithoutReason = "end_without_reason"
  case openWithReason = "open_episode_with_reason"
  case twoOpen = "two_open_episodes"
  case gap = "gap_after_episode"
  case overlap = "episodes_overlap"
  case shortBreaksMixed = "short_breaks_mixed"
  case startedAt18 = "started_aged_18"
  case startsTemporary = "starts_in_temporary_placement"
  case startsWithoutS = "period_starts_without_s"
  case needChanges = "need_changes"
  case providerMissing = "provider_missing"
  case missingOpenAfterCare = "missing_open_after_care"
  case missingEndsBeforeStart = "missing_ends_before_start"
  case leaverNotEligible = "care_leaver_not_eligible"
  case scoreAndReason = "sdq_score_and_reason"

  /// How often each occurs in the rows of a file that it can occur in, in a hundred thousand.
  static func odds(of file: ReturnFile) -> [(mistake: Mistake, odds: Int)] {
    let anywhere: [(Mistake, Int)] = [
      (.dateTwoDigitYear, 60), (.dateISO, 30), (.dateSerial, 8), (.dateWithTime, 15), (.rowBlank, 15), (.rowRepeated, 60),
      (.codeLowerCase, 40), (.childMissing, 15),
    ]
    let born: [(Mistake, Int)] = [(.birthDiffers, 40)]
    switch file {
    case .header:
      return anywhere + [(.pupilNumberMalformed, 60), (.codeMissing, 60), (.codeUnknown, 30)]
    case .episodes:
      return anywhere + [
        (.dateMissing, 20), (.dateUnreadable, 20), (.codeMissing, 80), (.codeUnknown, 60), (.endsBeforeStart, 60),
        (.endWithoutReason, 60), (.openWithReason, 60), (.twoOpen, 150), (.gap, 100), (.overlap, 100),
        (.shortBreaksMixed, 8_000), (.startedAt18, 300), (.startsTemporary, 80), (.startsWithoutS, 60), (.needChanges, 80),
        (.providerMissing, 60),
      ]
    case .reviews: return anywhere + born + [(.dateMissing, 20), (.dateUnreadable, 15), (.codeMissing, 60), (.codeUnknown, 20)]
    case .uasc: return anywhere + born + [(.sexDiffers, 60)]
    case .oc2: return anywhere + born + [(.flagUnreadable, 40), (.numberOutOfRange, 40), (.scoreAndReason, 60)]
    case .oc3: return anywhere + born + [(.codeMissing, 60), (.codeUnknown, 60)]
    case .missing:
      return anywhere + born + [
        (.dateMissing, 30), (.dateUnreadable, 20), (.missingOpenAfterCare, 900), (.missingEndsBeforeStart, 30),
        (.codeUnknown, 30),
      ]
    case .ad1, .placedAdoption, .prevPerm, .socialWorker, .dolo: return anywhere + born
    }
  }
}
