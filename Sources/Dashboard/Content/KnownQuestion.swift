internal import Board
internal import CareModel

/// What a member asked, as it stood on a day.
struct KnownQuestion: Hashable, Sendable {
  /// Its place among the questions of the files.
  let place: Int
  let question: Question
  let meeting: Meeting
  /// Empty until it is answered, as far as was known.
  let answer: String
  /// Whether it is answered by now, and the files do not say whether it was by then.
  let isAnsweredSince: Bool

  init(_ place: Int, _ question: Question, isEarlier: Bool) {
    self.place = place
    self.question = question
    meeting = Meeting(question.meeting)
    isAnsweredSince = isEarlier && !question.answer.isEmpty
    answer = isEarlier ? "" : question.answer
  }

  var isUnanswered: Bool { answer.isEmpty && !isAnsweredSince }

  /// "not answered yet", or the answer.
  var words: String {
    isAnsweredSince ? "answered by now; the files do not say when" : answer.isEmpty ? "not answered yet" : "answered: \(answer)"
  }
}
