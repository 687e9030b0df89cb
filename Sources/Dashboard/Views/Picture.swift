internal import Screen

/// A finished screen with what a click on it means, so that the mouse and the eye never disagree.
struct Picture {
  var canvas: Canvas
  var spots: [Spot] = []
  /// First rows of the sections of a page that scrolls.
  var sections: [Int] = []
  /// The first row of each section that a key leads to.
  var named: [PageSection.Name: Int] = [:]
  /// How far down the page can be scrolled.
  var scrollLimit = 0

  struct Spot: Hashable {
    let rect: Rect
    let target: Target
  }

  enum Target: Hashable {
    case pane(Int)
    case row(String, pane: Int)
    case command(String)
    case choice(Int)
    /// A step of the trail, counted from Home.
    case visit(Int)
  }

  mutating func spot(_ rect: Rect, _ target: Target) { spots.append(Spot(rect: rect, target: target)) }

  /// What lies under a cell; what was drawn last lies on top.
  func target(column: Int, row: Int) -> Target? {
    spots.last { $0.rect.contains(x: column, y: row) }?.target
  }
}
