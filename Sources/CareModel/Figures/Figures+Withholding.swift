extension Figures {
  /// These figures as the public may have them: those at `places` are absent, suppressed, with nothing left of what they were,
  /// and no figure has earlier releases, because the difference of two can count one child.
  ///
  /// - Parameter isWithheld: one for every place of the columns.
  package func withholding(_ isWithheld: [Bool]) -> Figures {
    var open = Figures(copying: self, files: files)
    open.superseded = [:]
    open.keys = keys
    open.figures = zip(figures, isWithheld).map { figure, hide in
      guard hide else { return figure }
      return StoredFigure(
        value: .nan, numerator: .nan, denominator: .nan, published: .nan, release: figure.release, file: figure.file,
        line: figure.line, absence: .suppressed, status: figure.status)
    }
    // A list shorter than the columns must not lose figures, nor show what it does not speak of.
    for place in figures.indices.dropFirst(isWithheld.count) {
      open.figures.append(
        StoredFigure(
          value: .nan, numerator: .nan, denominator: .nan, published: .nan, release: Int32.min, file: figures[place].file,
          line: figures[place].line, absence: .suppressed, status: figures[place].status))
    }
    return open
  }
}
