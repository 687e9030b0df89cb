import Screen

/// The grid of cells that somebody who has only the picture reads back from it.
struct SeenPicture {
  private(set) var cells: [[SeenCell]]
  let markup: Markup

  /// What is drawn in a cell, as its colour does not change it.
  private struct Shape: Hashable {
    let opacity: String
    let points: [Bool]
  }

  init(svg source: String) throws {
    markup = try Markup(source)
    cells = []
    var group = ""
    var row = 0
    var span: [String: String]?
    for piece in markup.pieces {
      switch piece {
      case .open("svg", let attributes):
        let columns = (Int(attributes["width"] ?? "") ?? 0) / 8
        let rows = (Int(attributes["height"] ?? "") ?? 0) / 16
        cells = Array(
          repeating: Array(repeating: SeenCell(ground: ""), count: columns), count: rows)
      case .open("rect", let attributes):
        change { $0.ground = attributes["fill"] ?? "" }
      case .open("g", let attributes): group = attributes["class"] ?? ""
      case .open("path", let attributes): try add(attributes, to: group)
      case .open("text", let attributes): row = (Int(attributes["y"] ?? "") ?? 0) / 16
      case .open("tspan", let attributes): span = attributes
      case .close("tspan"): span = nil
      case .text(let text):
        if let span { try write(text, row, span) }
      default: break
      }
    }
  }

  init(html source: String) throws {
    markup = try Markup(source)
    let sheet = markup.text(of: "style") ?? ""
    let rules = Dictionary(
      sheet.split(separator: "\n").map { line in
        let parts = line.split(separator: "{")
        return (String(parts[0]), parts.count > 1 ? String(parts[1].dropLast()) : "")
      }, uniquingKeysWith: { $1 })
    func value(_ property: String, _ selector: String) -> String? {
      rules[selector]?.split(separator: ";").first { $0.hasPrefix(property + ":") }
        .map { String($0.dropFirst(property.count + 1)) }
    }
    let columns = Int(value("width", ".screen")?.dropLast(2) ?? "") ?? 0
    let rows = (Int(value("height", ".screen")?.dropLast(2) ?? "") ?? 0) / 20
    let ground = value("background", ".screen") ?? ""
    cells = Array(
      repeating: Array(repeating: SeenCell(ground: ground), count: columns), count: rows)
    var place = (x: 0, y: -1)
    var classes: [String] = []
    var isInside = false
    for piece in markup.pieces {
      switch piece {
      case .open("pre", _): isInside = true
      case .close("pre"): isInside = false
      case .open("span", let attributes):
        classes = (attributes["class"] ?? "").split(separator: " ").map { ".\($0)" }
      case .close("span"): classes = []
      case .text(let text) where isInside && classes.isEmpty:
        guard text.allSatisfy({ $0 == "\n" }) else { throw Markup.Fault(description: "stray \(text)") }
        place = (0, place.y + text.count)
      case .text(let text) where isInside:
        guard let look = classes.first, classes.count > 1,
          let width = value("width", classes[1]).flatMap({ Int($0.dropLast(2)) })
        else { throw Markup.Fault(description: "a span without a look and a width") }
        let texts = width == text.unicodeScalars.count ? text.unicodeScalars.map { String($0) } : [text]
        for offset in 0..<width {
          var cell = SeenCell(
            text: offset < texts.count ? texts[offset] : "", ground: value("background", look) ?? "")
          cell.isUnderlined = value("text-decoration", look) == "underline"
          if cell.text != " ", !cell.text.isEmpty {
            cell.ink = value("color", look) ?? ""
            cell.isBold = value("font-weight", look) == "bold"
            cell.isItalic = value("font-style", look) == "italic"
          }
          set(cell, place.x, place.y)
          place.x += 1
        }
      default: break
      }
    }
  }

  /// Each cell that is not as it should be, as `column,row: seen, not expected`.
  func differences(from expected: [[SeenCell]]) -> [String] {
    guard cells.map(\.count) == expected.map(\.count) else { return ["another size"] }
    return zip(cells, expected).enumerated().flatMap { y, rows in
      zip(rows.0, rows.1).enumerated().compactMap { x, pair in
        pair.0 == pair.1 ? nil : "\(x),\(y): \(pair.0), not \(pair.1)"
      }
    }
  }

  private mutating func write(_ text: String, _ row: Int, _ span: [String: String]) throws {
    let places = (span["x"] ?? "").split(separator: " ").compactMap { Int($0).map { $0 / 8 } }
    let texts = places.count == 1 ? [text] : text.unicodeScalars.map { String($0) }
    guard texts.count == places.count else {
      throw Markup.Fault(description: "\(places.count) places for '\(text)'")
    }
    for (text, x) in zip(texts, places) where text != " " {
      guard cells.indices.contains(row), cells[row].indices.contains(x) else {
        throw Markup.Fault(description: "'\(text)' lies outside")
      }
      cells[row][x].text = text
      cells[row][x].ink = span["fill"] ?? ""
      cells[row][x].isBold = span["font-weight"] == "bold"
      cells[row][x].isItalic = span["font-style"] == "italic"
      let base = text.unicodeScalars.first.map { TextWidth.width(of: String($0)) } ?? 1
      if base == 2, x + 1 < cells[row].count { cells[row][x + 1].text = "" }
    }
  }

  private mutating func add(_ path: [String: String], to group: String) throws {
    let fill = path["fill"] ?? ""
    for (place, points) in try DrawnAreas(path["d"] ?? "").cells {
      let (x, y) = (place[0], place[1])
      guard cells.indices.contains(y), cells[y].indices.contains(x) else {
        throw Markup.Fault(description: "something is drawn outside")
      }
      switch group {
      case "grounds": cells[y][x].ground = fill
      case "underlines": cells[y][x].isUnderlined = true
      default:
        let shape = Shape(opacity: path["fill-opacity"] ?? "1", points: points)
        cells[y][x].text = try SeenPicture.alphabet.get()[shape].map { String($0) } ?? "?"
        cells[y][x].ink = fill
      }
    }
  }

  private mutating func set(_ cell: SeenCell, _ x: Int, _ y: Int) {
    guard cells.indices.contains(y), cells[y].indices.contains(x) else { return }
    cells[y][x] = cell
  }

  private mutating func change(_ change: (inout SeenCell) -> Void) {
    for y in cells.indices {
      for x in cells[y].indices { change(&cells[y][x]) }
    }
  }

  static func isDrawn(_ text: String) throws -> Bool {
    try alphabet.get().values.contains { String($0) == text }
  }

  /// Every character that is drawn, by what it looks like by itself.
  private static let alphabet: Result<[Shape: Unicode.Scalar], any Error> = Result {
    var alphabet: [Shape: Unicode.Scalar] = [:]
    for value in Array(0x2500...0x25FF) + Array(0x2801...0x28FF) as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var canvas = Canvas(size: Size(columns: 1, rows: 1))
      canvas.put(Character(scalar), x: 0, y: 0)
      for case .open("path", let path) in try Markup(canvas.svg(title: "", level: .none)).pieces {
        guard let points = try DrawnAreas(path["d"] ?? "").cells[[0, 0]] else { continue }
        let shape = Shape(opacity: path["fill-opacity"] ?? "1", points: points)
        if let other = alphabet[shape] {
          throw Markup.Fault(description: "\(scalar) looks like \(other)")
        }
        alphabet[shape] = scalar
      }
    }
    return alphabet
  }
}
