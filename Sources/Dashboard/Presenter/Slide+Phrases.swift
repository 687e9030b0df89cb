internal import CareModel

extension Slide {
  /// What the headline says beside a phrase: before it, or after it; all of it where the phrase is said in other words.
  func rest(of phrase: String) -> (before: String, after: String) {
    guard phrase != headline else { return ("", "") }
    if headline.hasPrefix(phrase) {
      let rest = headline.dropFirst(phrase.count).drop { $0 == "," || $0 == ";" || $0 == " " || $0 == "." }
      return ("", Wording.sentence(String(rest)))
    }
    if headline.hasSuffix(phrase) {
      return (String(headline.dropLast(phrase.count)).trimmedEnd, "")
    }
    return ("", headline)
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
