internal import Board
internal import CareModel

/// What members asked, the last meeting first, with the answer and what the figure did since.
enum QuestionsSection {
  static func section(_ brief: ReportBrief) -> ReportSection {
    var section = ReportSection(key: "questions", title: "What members asked", opensPage: true)
    let questions = brief.view.papers.questions
    let notPublic = brief.view.papers.notPublic
    guard !questions.isEmpty else {
      section.blocks = [.paragraph(ReportText(notPublic.map { "No question is shown: \($0)." } ?? "No questions are on this board."))]
      return section
    }
    let open = questions.count(where: \.isUnanswered)
    section.blocks = [
      .paragraph(ReportText(
        (open == 0 ? "Every question\(notPublic == nil ? "" : " that is public") has been answered." : "\(Wording.plural(open, "question")) of \(questions.count) \(open == 1 ? "has" : "have") no answer yet.")
          + (notPublic.map { " \(Wording.sentence($0))." } ?? "")))
    ]
    var meetings: [Meeting] = []
    for question in questions where !meetings.contains(question.meeting) { meetings.append(question.meeting) }
    // Those without a day cannot be put in order, and stand last as the files have them.
    let ordered = meetings.enumerated().sorted { left, right in
      let days = (left.element.day?.number ?? Int.min, right.element.day?.number ?? Int.min)
      return days.0 == days.1 ? left.offset < right.offset : days.0 > days.1
    }.map(\.element)
    section.parts = ordered.enumerated().map { place, meeting in
      var part = ReportSection(key: "questions-\(place + 1)", title: (place == 0 && meeting.day != nil ? "Last time: " : "") + meeting.title)
      let asked = questions.filter { $0.meeting == meeting }
      part.blocks = [.table(table(asked.filter(\.isUnanswered) + asked.filter { !$0.isUnanswered }, meeting, brief))]
      return part
    }
    return section
  }

  private static func table(_ questions: [KnownQuestion], _ meeting: Meeting, _ brief: ReportBrief) -> ReportTable {
    ReportTable(
      "Questions: \(meeting.title)",
      columns: [.init("Question"), .init("About"), .init("Answer"), .init("The figure then and now")],
      rows: questions.map { known in
        let id = known.question.indicator
        let answer = known.isAnsweredSince || known.isUnanswered ? Wording.sentence(known.words) : known.answer
        return [
          ReportText(known.question.text), id.map { brief.link($0) } ?? "",
          known.isUnanswered ? .strong(answer) : ReportText(answer),
          ReportText(id.map { Wording.sentence(PaperText.thenAndNow($0, meeting, brief.view)) } ?? ""),
        ]
      })
  }
}
