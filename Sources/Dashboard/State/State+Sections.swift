extension State {
  /// Why a key cannot lead to a section now; nil where it can.
  func whyNoSection(_ name: PageSection.Name) -> String? {
    guard case .indicator = place else { return "open an indicator first: its page has this section" }
    return nil
  }

  mutating func goToSection(_ name: PageSection.Name) -> [Effect] {
    let picture = compose(settings.size)
    guard let row = picture.named[name] else {
      notice = "this indicator has nothing under \"\(name.title)\""
      return []
    }
    visit.scroll = min(row, picture.scrollLimit)
    return []
  }
}
