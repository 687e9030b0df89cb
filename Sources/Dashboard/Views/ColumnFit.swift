/// Which columns of a table fit, and where: the least important are dropped first, whatever is left over goes to the widest wish.
struct ColumnFit<ID: Hashable> {
  struct Column {
    let id: ID
    let heading: String
    let width: Int
    /// How far it grows into room that is left over.
    let widest: Int
    let isRight: Bool
    /// Columns of a lower rank are dropped later; 0 stays whatever happens.
    let rank: Int

    init(_ id: ID, _ heading: String = "", width: Int, widest: Int? = nil, isRight: Bool = false, rank: Int) {
      self.id = id
      self.heading = heading
      self.width = width
      self.widest = max(widest ?? width, width)
      self.isRight = isRight
      self.rank = rank
    }
  }

  struct Place {
    let column: Column
    let x: Int
    let width: Int
  }

  let places: [Place]

  init(_ columns: [Column], width: Int, gap: Int = 2) {
    var kept = columns.filter { $0.width > 0 }
    func needed() -> Int { kept.reduce(0) { $0 + $1.width } + gap * max(0, kept.count - 1) }
    while needed() > width, let last = kept.map(\.rank).max(), last > 0 {
      if let place = kept.lastIndex(where: { $0.rank == last }) { kept.remove(at: place) }
    }
    var spare = max(0, width - needed())
    var x = 0
    var places: [Place] = []
    for column in kept {
      let grown = min(spare, column.widest - column.width)
      spare -= grown
      let room = min(column.width + grown, max(0, width - x))
      places.append(Place(column: column, x: x, width: room))
      x += room + gap
    }
    self.places = places
  }

  subscript(id: ID) -> Place? { places.first { $0.column.id == id } }
}

/// Which rows of a long list are shown.
enum Window {
  /// The first row shown, so that `cursor` is in sight and near the middle.
  static func first(count: Int, height: Int, cursor: Int?) -> Int {
    guard let cursor, count > height, height > 0 else { return 0 }
    return min(max(cursor - height / 2, 0), count - height)
  }
}
