internal import Board
internal import CareModel

/// Which figures of an area differ between two snapshots, and the files the new ones stand in.
struct FigureChanges: Hashable, Sendable {
  private struct Place: Hashable {
    let indicator: Indicator.ID
    let category: Category
    let period: Period
  }

  private var places: Set<Place> = []
  private(set) var files: [String] = []

  static let none = FigureChanges()

  private init() {}

  init(from old: Snapshot, to new: Snapshot, area: AreaCode) {
    let ids = Set(old.figures.indicators(area: area)).union(new.figures.indicators(area: area))
    for id in ids.sorted() {
      let categories = Set(old.figures.categories(id, area: area)).union(new.figures.categories(id, area: area))
      for category in categories {
        for kind in Period.Kind.allCases {
          compare(id, category, kind, old, new, area)
        }
      }
    }
    files.sort()
  }

  var count: Int { places.count }

  var isEmpty: Bool { places.isEmpty }

  func contains(_ id: Indicator.ID, _ category: Category, _ period: Period) -> Bool {
    !places.isEmpty && places.contains(Place(indicator: id, category: category, period: period))
  }

  /// "2 figures changed in observations/eet.csv"; nil where none did.
  var sentence: String? {
    guard count > 0 else { return nil }
    let figures = count == 1 ? "1 figure" : "\(count) figures"
    switch files.count {
    case 0: return "\(figures) changed"
    case 1: return "\(figures) changed in \(files[0])"
    default: return "\(figures) changed in \(files.count) files"
    }
  }

  private mutating func compare(
    _ id: Indicator.ID, _ category: Category, _ kind: Period.Kind, _ old: Snapshot, _ new: Snapshot, _ area: AreaCode
  ) {
    let before = old.figures.series(id, area: area, category: category, kind: kind)
    let after = new.figures.series(id, area: area, category: category, kind: kind)
    if before.count == after.count, zip(before, after).allSatisfy({ $0.says($1) }) { return }
    var known = Dictionary(before.map { ($0.period, $0) }, uniquingKeysWith: { $1 })
    for figure in after {
      let earlier = known.removeValue(forKey: figure.period)
      if earlier?.says(figure) == true { continue }
      add(Place(indicator: id, category: category, period: figure.period), file: new.figures.files, figure.file)
    }
    for (period, figure) in known {
      add(Place(indicator: id, category: category, period: period), file: old.figures.files, figure.file)
    }
  }

  private mutating func add(_ place: Place, file names: [String], _ index: Int) {
    places.insert(place)
    // What follows from a changed figure changes with it, and stands in no file.
    guard names.indices.contains(index), names[index] != Snapshot.computed, !files.contains(names[index]) else { return }
    files.append(names[index])
  }
}

extension Figure {
  /// Whether a reader would see no difference.
  fileprivate func says(_ other: Figure) -> Bool {
    period == other.period && content == other.content && numerator == other.numerator
      && denominator == other.denominator && status == other.status
  }
}
