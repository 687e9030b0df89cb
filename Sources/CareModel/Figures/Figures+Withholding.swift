extension Figures {
  /// These figures as the public may have them: of those at `places` nothing is left of what they were, nor of one that has no value;
  /// no figure has earlier releases, because the difference of two can count one child, nor the name of its file.
  ///
  /// - Parameters:
  ///   - isWithheld: one for every place of the columns; what it does not speak of is withheld.
  ///   - catalogue: the same indicators in the same order, in words that may be public.
  ///   - areas, breakdownNames, groupNames: the same in the same order, by names that may be public.
  package func withholding(
    _ isWithheld: [Bool], leavingOut: Set<Int> = [], catalogue: Catalogue, areas: AreaRegister, breakdownNames: [String], groupNames: [String]
  ) -> Figures {
    var open = Figures(
      copying: self, files: ["the public view"], catalogue: catalogue, areas: areas, breakdownNames: breakdownNames, groupNames: groupNames)
    open.superseded = [:]
    open.beside = [:]
    open.keys = leavingOut.isEmpty ? keys : keys.indices.filter { !leavingOut.contains($0) }.map { keys[$0] }
    open.figures = figures.enumerated().compactMap { place, figure in
      guard !leavingOut.contains(place) else { return nil }
      let hides = isWithheld.indices.contains(place) ? isWithheld[place] : true
      let hasValue = figure.absence == nil && figure.value.isFinite
      guard hides || !hasValue else {
        var shown = figure
        (shown.file, shown.line) = (0, 0)
        return shown
      }
      return StoredFigure(
        value: .nan, numerator: .nan, denominator: .nan, published: .nan, release: figure.release, file: 0, line: 0,
        absence: hides ? .suppressed : figure.absence ?? .notAvailable, status: figure.status)
    }
    return open
  }
}
