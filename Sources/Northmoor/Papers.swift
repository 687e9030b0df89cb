/// The words of the board: what we say about the figures, what was promised and what was asked.
enum Papers {
  static let commentary = table(
    ["indicator", "period", "text", "author_role"],
    [
      [
        "cla_number", "2024-09",
        "Nine more children than at the end of June. More started than in any quarter before; about as many as usual left.",
        "Head of Children Looked After",
      ],
      [
        "cla_started", "2024-07",
        "Fourteen children started in July, among them two groups of brothers and sisters.",
        "Head of Children Looked After",
      ],
      [
        "cla_started", "2024-08",
        "Only four children started in August, the fewest in a month on this board.",
        "Head of Children Looked After",
      ],
      [
        "uasc_number", "2024-08",
        "At 45 we passed our threshold of 44. We have told the transfer scheme that we will refer new arrivals.",
        "Head of Adolescent Services",
      ],
      [
        "uasc_number", "2023-11",
        "We were over the threshold from October to December 2023 when many arrived within a few weeks; transfers out brought us back below it in January.",
        "Head of Adolescent Services",
      ],
      [
        "care_plan_up_to_date", "2024-09",
        "Two posts in the western team were empty from February to July. Plans for unaccompanied young people are the furthest behind.",
        "Head of Children Looked After",
      ],
      [
        "pathway_plan_up_to_date", "2024-09",
        "Month to month the figure moves by chance; it has never met its target in three years. It needs a different way of working, not more chasing.",
        "Head of Adolescent Services",
      ],
      [
        "rha_up_to_date", "2024-09",
        "As many children were seen as in June. The share fell because more children have now been with us for a year.",
        "Designated Nurse",
      ],
      [
        "iha_on_time", "2024-09",
        "The clinic has nine places a month. Thirteen children started in September.", "Designated Nurse",
      ],
      [
        "eet_19_21", "2023-09",
        "The highest figure on this board. The council's own traineeships, with 14 places, ran until this month and then closed.",
        "Head of the Virtual School",
      ],
      [
        "eet_19_21", "2024-09",
        "Provisional: destinations of young people who left college in the summer are still being confirmed. Figures of October to December have risen by four to seven young people when they were final; those of September hardly at all.",
        "Head of the Virtual School",
      ],
      [
        "missing_children", "2024-25 Q2",
        "Fewer than in the same quarter of either earlier year, so this is not only the season. Two young people who were often missing have moved nearer to home.",
        "Head of Children Looked After",
      ],
      [
        "visits_on_time", "2022-12", "No figure: visits moved to a new case system in December 2022.",
        "Performance Officer",
      ],
      [
        "visits_on_time", "2024-09", "Of the visits that were late, more than half were one day late.",
        "Head of Children Looked After",
      ],
      [
        "placed_over_20_miles", "2024-09",
        "Of the 72 children more than 20 miles away, 22 are unaccompanied young people.",
        "Head of Commissioning",
      ],
      [
        "placement_cost_week", "2024-25 Q2",
        "One child in a secure home costs as much in a week as about seventeen children with other foster carers.",
        "Finance Business Partner",
      ],
      [
        "caseload_over_25", "2024-09",
        "Seven in ten social workers have 25 cases or fewer. Agency workers and the team for unaccompanied children carry the most.",
        "Principal Social Worker",
      ],
      [
        "referrals_one_day", "2024-09",
        "Below the target of 85%, as in every month since May 2023. Anything that cannot wait is dealt with within four hours.",
        "Head of Early Help",
      ],
    ])

  static let actions = table(
    ["indicator", "action", "owner", "due", "status", "meeting", "outcome"],
    [
      [
        "care_plan_up_to_date", "Weekly meeting of team managers on every plan out of date",
        "Head of Children Looked After", "2024-07-31", "open", "2024-06-11", "",
      ],
      [
        "care_plan_up_to_date", "Fill both empty posts in the western team", "Principal Social Worker",
        "2024-08-31", "done", "2024-03-12", "Both in post from 1 August 2024",
      ],
      [
        "pathway_plan_up_to_date", "Rewrite the pathway plan with young people so that it is half as long",
        "Head of Adolescent Services", "2024-12-20", "open", "2024-09-10", "",
      ],
      [
        "eet_19_21", "Bring what neighbours and good practice do about EET", "Head of the Virtual School",
        "2024-09-10", "open", "2024-06-11", "",
      ],
      [
        "eet_19_21", "Offer ten traineeships in council services", "Director of Children's Services",
        "2025-03-31", "open", "2024-09-10", "",
      ],
      [
        "iha_on_time", "Ask the health board for four more clinic places a month", "Designated Nurse",
        "2024-10-31", "open", "2024-09-10", "",
      ],
      [
        "missing_incidents", "Report how long missing episodes last and what follows them",
        "Head of Children Looked After", "2024-03-12", "done", "2023-12-05",
        "Durations are in this board since March 2024",
      ],
      [
        "placement_cost_week", "Show what each kind of placement costs", "Finance Business Partner",
        "2024-06-11", "done", "2024-03-12", "Costs are in this board each quarter",
      ],
      [
        "uasc_number", "Tell the panel at once when the threshold is passed", "Head of Adolescent Services",
        "2024-09-30", "done", "2024-06-11", "Members told on 2 September 2024",
      ],
      [
        "staying_put", "Review the staying put policy for young people with additional needs",
        "Head of Adolescent Services", "2024-09-30", "open", "2024-03-12", "",
      ],
      [
        "foster_carers_deregistered", "Ask every household that leaves why", "Fostering Manager",
        "2025-01-31", "open", "2024-09-10", "",
      ],
    ])

  static let questions = table(
    ["indicator", "question", "meeting", "answer"],
    [
      [
        "cla_net_change", "Is the increase because more children start, or because fewer leave?",
        "2024-09-10", "More start. The number who leave has hardly changed in three years.",
      ],
      ["eet_19_21", "Is the fall in EET final, or are the figures late?", "2024-09-10", ""],
      [
        "eet_19_21", "How do we compare with authorities like us?", "2024-06-11",
        "About seven points below the middle of our neighbours at the end of March 2024.",
      ],
      ["missing_children", "Did fewer go missing only because of the season?", "2024-09-10", ""],
      [
        "missing_children", "How is missing defined, and after how long?", "2023-12-05",
        "Not where expected and whereabouts not known, however short the time.",
      ],
      [
        "placed_over_20_miles", "Of the children far from home, how many are unaccompanied?", "2024-06-11",
        "About three in ten.",
      ],
      [
        "uasc_number", "When were we over the threshold last year, and why?", "2024-03-12",
        "October to December 2023: arrivals came faster than transfers out.",
      ],
      [
        "visits_on_time", "What keeps visits from 100%, and how late are the late ones?", "2024-06-11",
        "Most late visits are one day late; a handful a month are more than two weeks late.",
      ],
      [
        "caseload_over_25", "Are fewer social workers above 25 cases than there were?",
        "2024-03-12", "Yes: there were 16 of 34 in October 2021.",
      ],
      ["care_plan_up_to_date", "Which teams do better, and what do they do?", "2024-09-10", ""],
    ])

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    text.contains { $0 == "," || $0 == "\"" }
      ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      : text
  }

  static let readme = """
    # Northmoor

    Northmoor is not a real place. Every figure of Northmoor (X01), of its ten neighbours (X02 to X11) and of the
    Vale region (X90) is invented, and no child behind them exists. The folder is written by the program `northmoor`,
    which writes the same bytes each time: change the program, not these files.

    - `board.yaml` says who Northmoor is, what it aims for and what its first screen shows.
    - `returns/` holds its SSDA903 return from April 2021 to 30 September 2024, invented child by child: who is looked
      after, who started and who ceased, placements and reviews are counted from it.
    - `observations/` holds what a return does not tell, or the authority keeps elsewhere: 36 months to September 2024,
      and quarters and years beside the months for what happens over time (missing, transfers).
    - `published/` holds what is published of all twelve in DfE's own shape: those looked after on 31 March to 2024, by age,
      placement, legal status and whether unaccompanied. Northmoor's are what its return counts, with `c` where DfE would hide.
    - `benchmarks/` holds financial years to March 2024 for the neighbours, the region and England, of everything else.
    - `commentary.csv`, `actions.csv` and `questions.csv` are what the panel said, promised and asked.

    ## How the figures hang together

    - Each month's number of children looked after is the last month's, more those who started, less those who ceased;
      the same holds for unaccompanied children. The return was invented to tell so.
    - Every breakdown of a percentage adds up to its whole exactly: the parts and the wholes of its groups (`uasc`,
      `team`, `age`, `worker_type`).
    - Some breakdowns of a percentage say where everybody stands (`activity`, `suitability`, `in_touch`, `days_late`,
      `reason_none`, `cases_band`, `distance`): there each row is a share of the same whole.
    - Subtotals (`eet`) are rows of their own; the catalogue says what they are made of.
    - A child missing in several months is one child in the quarter and in the year.
    - The threshold of the National Transfer Scheme has no rows: `board.yaml` gives it from April 2023, and before that
      it follows from the population.

    ## What is not complete, on purpose

    - What care leavers do is provisional for August and September 2024, and was so for each month before it: the first
      release is kept beside the final one.
    - The health service hides small numbers before it sends them (`c`): substance misuse by age, and one whole quarter.
      Offending by sex is hidden too.
    - Visits have no row for December 2022; dental checks are not available (`x`) for May 2023.
    - Conceptions under 18 come more than a year late.
    - The last return was made in the middle of its year, so what it tells of that year is provisional.
    - Figures of the return are by month from March 2021; long-term stability from September 2023, when two and a half
      years are covered.

    ## England

    England's figures for children looked after and care leavers are those that DfE published, as last revised:
    counts rounded to 10 and whole percentages. Contains public sector information licensed under the Open Government
    Licence v3.0. England's share of families turned around is invented, and marked `estimated`. Care plans and pathway
    plans are not published anywhere: the neighbours' are as if shared between them.

    """
}
