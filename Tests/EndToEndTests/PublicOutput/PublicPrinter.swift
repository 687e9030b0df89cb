import Board
import CareModel
import Dashboard
import Documents
import Screen

/// Prints a board as the commands do, without reading it again for each of them.
struct PublicPrinter {
  enum Audience { case everybody, officers }

  let today: Day
  private let board: Snapshot
  private let published: PublicSnapshot
  private let area: AreaCode
  private let themes: [Theme]

  init(_ board: Snapshot, _ published: PublicSnapshot, area: AreaCode, today: String) throws {
    self.board = board
    self.published = published
    self.area = area
    guard case .period(let day)? = PeriodText(today) else { throw BoardFolder.Failure(description: "\(today) is no day") }
    self.today = day.lastDay
    let shelf = ThemeShelf { name in
      let path = Careboard.packageRoot + "/themes/\(name).yaml"
      return (try? Files.live.read(path)).map { ThemeShelf.File(file: path, bytes: $0) }
    }
    themes = try Files.live.list(Careboard.packageRoot + "/themes").filter { $0.hasSuffix(".yaml") }.sorted().compactMap {
      shelf.theme(named: String($0.dropLast(5))).theme
    }
  }

  private func snapshot(for audience: Audience) -> Snapshot { audience == .everybody ? published.board : board }

  // MARK: - Data

  func figures(of audience: Audience) -> String { listing(audience).csv }

  var comparators: String {
    var query = FigureListing.Query()
    query.areas = nil
    return FigureListing(query, snapshot: published.board).csv
  }

  private func listing(_ audience: Audience, breakdown: String? = "every") -> FigureListing {
    var query = FigureListing.Query()
    query.areas = [area]
    query.breakdown = breakdown
    return FigureListing(query, snapshot: snapshot(for: audience))
  }

  // MARK: - Texts

  /// Everything that is no picture, by command.
  func texts() -> [String: String] {
    var texts = pages(.everybody(published), .everybody)
    texts["figures json"] = listing(.everybody, breakdown: nil).json
    texts["present plain"] = deck.plainText
    return texts
  }

  func restrictedTexts() -> [String: String] { pages(.restricted(board), .officers) }

  private func pages(_ source: ReportSource, _ audience: Audience) -> [String: String] {
    let words = Abbreviations(csv: (try? Files.live.read(Careboard.packageRoot + "/data/report/abbreviations.csv")) ?? [])
    let report = PanelReport(source, area: area, period: nil, today: today, abbreviations: words)
    let scorecard = ScorecardListing(snapshot(for: audience), area: area, period: nil)
    var texts = [
      "report markdown": report.text(as: .markdown), "report html": report.text(as: .html), "report csv": report.text(as: .csv),
      "scorecard text": scorecard.text, "scorecard csv": scorecard.csv, "scorecard json": scorecard.json,
    ]
    let opened = opened(audience)
    texts["plain"] = opened.plainText
    for (name, screen) in screens {
      var state = opened
      if state.show(screen) { texts["plain \(name)"] = state.plainText }
    }
    return texts
  }

  // MARK: - Pictures

  /// The slides.
  var deck: Deck { Deck(published, area: area, order: published.board.profile.slides, today: today) }

  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)]
  private static let forms = ["home", "scorecard", "watch", "actions", "health", "flows", "help"]

  /// Every screen, and a page of each indicator's own.
  private var screens: [(String, ScreenName)] {
    let all = Self.forms + board.catalogue.indicators.flatMap { ["indicator/\($0.id)", "compare/\($0.id)"] }
    return all.compactMap { name in ScreenName(name).map { (name, $0) } }
  }

  /// Every slide at every size in every theme, and every screen: at every size where there is one of its kind, large otherwise.
  func pictures() throws -> [PrintedPicture] {
    var pictures: [PrintedPicture] = []
    let deck = deck
    for theme in themes {
      for size in Self.sizes {
        var state = State(settings(.everybody, size))
        for number in deck.slides.indices {
          guard state.show(deck, slide: number + 1, theme: theme) else { continue }
          pictures.append(picture("slide/\(number + 1)", state, size, theme))
        }
      }
    }
    let opened = opened(.everybody)
    guard let theme = themes.first(where: { $0.name == "dark" }) else { throw BoardFolder.Failure(description: "no dark theme") }
    for (name, screen) in screens {
      let sizes = Self.forms.contains(name) ? Self.sizes : [Size(columns: 200, rows: 120)]
      for size in sizes {
        var state = opened
        _ = state.update(.input(.resize(size)))
        if state.show(screen) { pictures.append(picture(name, state, size, theme)) }
      }
    }
    return pictures
  }

  private func picture(_ name: String, _ state: State, _ size: Size, _ theme: Theme) -> PrintedPicture {
    let area = board.figures.areas[self.area]?.name
    return PrintedPicture(
      name: name, size: size, theme: theme.name, title: "Careboard: \(name)" + (area.map { ", \($0)" } ?? ""), canvas: state.render(size))
  }

  private func opened(_ audience: Audience) -> State {
    var state = State(settings(audience, Size(columns: 120, rows: 36)))
    _ = state.update(.loaded(snapshot(for: audience)))
    return state
  }

  private func settings(_ audience: Audience, _ size: Size) -> State.Settings {
    var settings = State.Settings()
    settings.size = size
    settings.area = area
    settings.glyphs = .unicode
    settings.colours = .ansi256
    settings.isPublic = audience == .everybody
    settings.now = today.number * 86_400 + 43_200
    settings.themes = themes
    if let dark = themes.first(where: { $0.name == "dark" }) { settings.theme = dark }
    return settings
  }
}
