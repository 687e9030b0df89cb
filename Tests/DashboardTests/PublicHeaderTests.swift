import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// A screen that may be copied or projected says that it is the public view, whatever its size.
@Suite("Which view it is")
struct PublicHeaderTests {
  static let sizes = [(60, 16), (80, 24), (100, 30), (120, 36), (200, 60)]
  static let screens = ["", "s", "w", "u", "d", "?", "<c-p>", "r<ret>", "r<ret>c", "f"]

  @Test("On every screen at every size", arguments: sizes, screens)
  func publicView(_ size: (Int, Int), _ keys: String) {
    let size = Size(columns: size.0, rows: size.1)
    var settings = State.Settings(size: size)
    settings.isPublic = true
    settings.now = 1_730_419_200
    let head = Northmoor.state(settings).pressing(keys).render(size).lines[0]
    #expect(head.contains("public view") || head.contains("PUBLIC"), "\(head)")
    #expect(head.contains("Northmoor"))
    settings.isPublic = false
    let restricted = Northmoor.state(settings).pressing(keys).render(size).lines[0]
    #expect(!restricted.lowercased().contains("public"))
  }

  @Test("A long name gives way to it")
  func longName() {
    let size = Size(columns: 60, rows: 16)
    var settings = State.Settings(size: size)
    settings.isPublic = true
    let state = Northmoor.state(settings) { $0.profile.authority = "Bournemouth, Christchurch and Poole and the parishes around" }
    #expect(state.render(size).lines[0].contains("… · PUBLIC"))
  }

  @Test("Data of more than a year ago are called old where there is room to say it; an update of another day has its date", arguments: [
    (200, 1_735_689_600, false), (200, 1_764_547_200, true), (80, 1_764_547_200, false), (200, 0, false),
  ])
  func age(_ columns: Int, _ now: Int, _ isOld: Bool) {
    let size = Size(columns: columns, rows: 24)
    let head = Northmoor.state(State.Settings(size: size, now: now)).render(size).lines[0]
    #expect(head.contains(" · over a year old · ") == isOld, "\(head)")
    #expect(head.contains("updated 14:02") == (now == 0), "\(head)")
  }

  @Test("In linear text too")
  func plain() {
    var settings = State.Settings(size: Size(columns: 80, rows: 24))
    settings.isPublic = true
    #expect(Northmoor.state(settings).plainText.contains("\nPublic view: small numbers are hidden\n"))
    settings.isPublic = false
    #expect(!Northmoor.state(settings).plainText.contains("Public view"))
  }
}
