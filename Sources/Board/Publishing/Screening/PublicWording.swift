import CareModel

/// The words of a board's own indicators as the public may have them: they are free text, and are screened as remarks are.
struct PublicWording {
  private let screen: RemarkScreen
  private let names: PublicNames
  private let known: Set<String>

  /// - Parameter known: what the program itself says of indicators.
  init(_ screen: RemarkScreen, names: PublicNames, known: Set<String>) {
    self.screen = screen
    self.names = names
    self.known = known
  }

  /// The same indicators; one whose title tells too much goes by its id, or by a number where that does too, and other words that do
  /// are left out.
  func catalogue(_ catalogue: Catalogue) -> Catalogue {
    var open = catalogue
    for indicator in catalogue.indicators { open.set(shown(indicator)) }
    return open.calling(names.indicators)
  }

  private func shown(_ indicator: Indicator) -> Indicator {
    var open = indicator
    if !allows(indicator.title, indicator.id) || !allows(indicator.shortTitle, indicator.id) {
      open.title = PublicWording.words(names.indicator(indicator.id))
      open.shortTitle = String(open.title.prefix(24))
    }
    if !allows(indicator.theme, indicator.id) { open.theme = "Other" }
    if !allows(indicator.phrase, indicator.id) { open.phrase = "" }
    for text in [\Indicator.definition, \.numerator, \.denominator, \.source, \.caveats] where !allows(indicator[keyPath: text], indicator.id) {
      open[keyPath: text] = "not public"
    }
    return open
  }

  private func allows(_ text: String, _ indicator: Indicator.ID) -> Bool {
    text.isEmpty || known.contains(text) || screen.allows([text], about: indicator, for: nil)
  }

  private static func words(_ id: String) -> String { id.split(separator: "_").joined(separator: " ") }
}
